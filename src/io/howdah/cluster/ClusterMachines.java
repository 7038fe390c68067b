package io.howdah.cluster;

import io.howdah.cluster.ClusterSpec.Places;
import io.howdah.machines.Machine;
import io.howdah.machines.lab.Lab;
import io.howdah.machines.lab.LabSettings;
import io.howdah.machines.lab.NetworkConflict;
import io.howdah.machines.vagrant.Vagrant;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings the cluster's hosts up, finds them, and takes them down. */
public final class ClusterMachines {
  /**
   * Where hosts are kept.
   *
   * @param directory where the Vagrantfile is, for Vagrant's providers
   * @param labs directory of all labs
   * @param labReboot seconds that a lab's host stays dark after its watchdog bit
   */
  public record Place(Path directory, Path labs, int labReboot) {}

  private final ClusterSpec spec;
  private final Place place;
  private final Consumer<String> progress;

  /**
   * Takes what is wanted.
   *
   * @param progress told of things that take long
   */
  public ClusterMachines(ClusterSpec spec, Place place, Consumer<String> progress) {
    this.spec = spec;
    this.place = place;
    this.progress = progress;
  }

  /**
   * Looks whether the settings can become true on the hosts that there are already.
   *
   * @throws ClusterException where they know fewer hosts
   */
  public void refuseFewer() {
    boolean lab = spec.hosts().provider() == Provider.LAB;
    FewerHosts.refuse(
        spec.hosts(),
        lab ? lab().hosts().stream().map(Machine::name).toList() : Vagrant.made(place.directory()));
  }

  /** The cluster on hosts that run; they are made or started where they don't. */
  public Cluster up() {
    if (spec.hosts().provider() != Provider.LAB) {
      return upWithVagrant();
    }
    Lab lab = lab();
    String virtualIp = spec.network().virtualIp();
    if (virtualIp != null && lab.hosts().isEmpty()) {
      refuseWhenTaken(virtualIp);
    }
    if (spec.hosts().watchdog()) {
      lab.prepareWatchdog();
    }
    up(lab);
    spec.hosts().patroniNames().forEach(name -> settleWatchdog(lab, name));
    return cluster(lab);
  }

  private void up(Lab lab) {
    try {
      lab.up(spec.hosts().names());
    } catch (NetworkConflict e) {
      String complaint = e.getMessage() + e.remedy().map(remedy -> "; " + remedy).orElse("");
      throw new ClusterException(Places.at(spec.network().places().network(), complaint));
    }
  }

  private void refuseWhenTaken(String virtualIp) {
    try {
      VirtualAddress.refuseWhenTaken(virtualIp);
    } catch (ClusterException e) {
      throw new ClusterException(
          Places.at(spec.network().places().virtualIp(), String.valueOf(e.getMessage())));
    }
  }

  /** Devices come and go at boot; a host that serves is not rebooted for that. */
  private void settleWatchdog(Lab lab, String name) {
    boolean wanted = spec.hosts().watchdog();
    if (lab.hasWatchdog(name) == wanted) {
      return;
    }
    lab.watchdog(name, wanted);
    if (serves(lab.host(name))) {
      String change = wanted ? " gets a watchdog device" : " loses its watchdog device";
      progress.accept(name + change + " at its next boot: it serves now and is left running");
    } else {
      lab.stop(name);
      lab.start(name);
    }
  }

  private static boolean serves(Machine host) {
    String url = "http://" + host.address() + ":" + Cluster.PATRONI_PORT + "/health";
    return new HttpProbe().get(url).status() != 0;
  }

  private Cluster upWithVagrant() {
    Vagrant vagrant = vagrant();
    if (Vagrant.made(place.directory()).isEmpty()) {
      refuseWhenTaken(virtualIp());
    }
    vagrant.up(spec.hosts().provider().vagrantName());
    return cluster(vagrant);
  }

  /**
   * The cluster on the hosts that are there.
   *
   * @throws ClusterException where there are none
   */
  public Cluster find() {
    if (spec.hosts().provider() != Provider.LAB) {
      return cluster(vagrant());
    }
    Lab lab = lab();
    Cluster cluster = cluster(lab);
    if (cluster.machines().isEmpty()) {
      throw new ClusterException(
          "there are no hosts of this cluster: run 'howdah cluster up' first");
    }
    return cluster;
  }

  /**
   * The provider that Vagrant takes where it is left to it, if it is one of those known here.
   *
   * @throws io.howdah.machines.MachinesException where Vagrant is not installed
   */
  public Optional<Provider> chosenByVagrant() {
    return vagrant().provider().flatMap(Provider::of);
  }

  private Vagrant vagrant() {
    return Vagrant.open(place.directory(), new VagrantEnvironment(spec).variables(), progress);
  }

  private Cluster cluster(Vagrant vagrant) {
    List<Machine> machines = vagrant.machines(spec.hosts().names());
    return new Cluster(spec, machines, virtualIp());
  }

  private String virtualIp() {
    return spec.network().virtualIp(spec.network().wantedPrefix().orElse(""));
  }

  private Cluster cluster(Lab lab) {
    List<String> names = spec.hosts().names();
    List<Machine> machines = lab.hosts().stream().filter(m -> names.contains(m.name())).toList();
    return new Cluster(spec, machines, spec.network().virtualIp(lab.net()));
  }

  /** Removes the hosts and all that they left; the last lab takes what labs share with it. */
  public void destroy() {
    if (spec.hosts().provider() != Provider.LAB) {
      VagrantEnvironment environment =
          new VagrantEnvironment(spec).withHosts(Vagrant.made(place.directory()));
      Vagrant.open(place.directory(), environment.variables(), progress).destroy();
      return;
    }
    Lab lab = lab();
    lab.down();
    if (Lab.names(place.labs()).isEmpty()) {
      lab.purge();
    }
  }

  /** The lab that holds the hosts, for breaking them on purpose. */
  public Lab lab() {
    if (spec.hosts().provider() != Provider.LAB) {
      throw new ClusterException(
          "only hosts of the lab can be broken on purpose; these come from "
              + spec.hosts().provider().word());
    }
    LabSettings settings =
        new LabSettings(
            spec.hosts().lab(),
            spec.network().wantedPrefix().orElse(null),
            place.labs(),
            spec.hosts().guest().memoryMiB(),
            place.labReboot());
    return Lab.open(settings, progress);
  }
}
