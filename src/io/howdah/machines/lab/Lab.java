package io.howdah.machines.lab;

import io.howdah.machines.Machine;
import io.howdah.machines.MachinesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hosts on this machine: systemd-nspawn containers with their own systemd, sshd and address, on a
 * bridge in a network namespace. Needs root. Nothing of a lab outlives its control group: no mount
 * and no named namespace is made outside of it.
 */
public final class Lab {
  private static final List<String> PROGRAMS =
      List.of(
          "mmdebstrap", "systemd-nspawn", "nft", "ip", "apt-cacher-ng", "ssh-keygen", "nsenter");

  private final LabSettings settings;
  private final Consumer<String> progress;
  private final LabParts parts;

  private Lab(LabSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.parts = LabParts.of(settings, progress);
  }

  /**
   * The lab of that name, whether it is up or not.
   *
   * @param progress gets a line now and then while something takes long
   */
  public static Lab open(LabSettings settings, Consumer<String> progress) {
    return new Lab(settings, progress);
  }

  /** The lab of that name in the default place, silent. */
  public static Lab open(String name) {
    return open(LabSettings.named(name), line -> {});
  }

  /**
   * Brings hosts up, beside those that the lab has; mends what a killed command left half-made.
   * When this process is interrupted meanwhile, what it has made is removed again.
   *
   * @throws MachinesException when a host does not come up, a program is missing or the network is
   *     taken
   */
  public void up(List<String> names) {
    Prerequisites.check(PROGRAMS);
    names.forEach(Lab::checkName);
    try (LabLock lock = parts.lock();
        Undo undo = Undo.armed(parts, () -> LabParts.of(settings, progress))) {
      new LabUp(parts).run(names);
    }
  }

  /** Removes the lab. */
  public void down() {
    Prerequisites.checkRoot();
    try (LabLock lock = parts.lock()) {
      new LabDown(parts).run();
    }
  }

  /** Removes what labs share: the root file system and the package cache, unless a lab is left. */
  public void purge() {
    Prerequisites.checkRoot();
    new LabDown(parts).purge();
  }

  /** The names of all labs in a root directory. */
  public static List<String> names(Path root) {
    return LabDown.labsIn(root);
  }

  /** First three octets of the lab's network, an empty text where it has none yet. */
  public String net() {
    return parts.net();
  }

  /** The hosts in order of creation, whatever state they are in. */
  public List<Machine> hosts() {
    List<Machine> machines = new ArrayList<>();
    for (LabHost host : parts.state().hosts().values()) {
      machines.add(
          new Machine(
              host.name(),
              host.address(net()),
              22,
              "vagrant",
              List.of(parts.paths().key()),
              parts.paths().knownHosts(),
              List.of(),
              parts.power().state(host.name())));
    }
    return machines;
  }

  /** One host. */
  public Machine host(String name) {
    known(name);
    return hosts().stream().filter(host -> host.name().equals(name)).findFirst().orElseThrow();
  }

  /** Boots a host that is off and returns when it lets its user in. */
  public void start(String name) {
    LabHost host = known(name);
    try (LabLock lock = parts.lock()) {
      if (!parts.power().isOn(name)) {
        new LabUp(parts).start(List.of(host), net());
      }
    }
    parts.power().awaitReady(name, host.address(net()));
  }

  /** Shuts a host down in order. */
  public void stop(String name) {
    LabHost host = known(name);
    try (LabLock lock = parts.lock()) {
      parts.power().stop(host);
    }
  }

  /** Cuts a host's power: its peers get no word of it. What it wrote stays, even unsynced. */
  public void kill(String name) {
    LabHost host = known(name);
    try (LabLock lock = parts.lock()) {
      parts.power().kill(host);
    }
  }

  /** Stalls a host: nothing in it runs until {@link #resume}. */
  public void pause(String name) {
    known(name);
    parts.power().pause(name);
  }

  public void resume(String name) {
    known(name);
    parts.power().resume(name);
  }

  /** Cuts a host off from all other hosts; this machine still reaches it. */
  public void cut(String name) {
    cut(new Cuts.Cut(known(name).name(), "all"));
  }

  /** Cuts two hosts off from each other. */
  public void cut(String name, String peer) {
    cut(new Cuts.Cut(known(name).name(), known(peer).name()));
  }

  /** Pulls a host's cable: no carrier, and not even this machine reaches it. */
  public void cutLink(String name) {
    cut(new Cuts.Cut(known(name).name(), "link"));
  }

  private void cut(Cuts.Cut cut) {
    try (LabLock lock = parts.lock()) {
      parts.cuts().add(cut, parts.state().hosts());
    }
  }

  /** Ends the partitions that concern these hosts; all of them where none is named. */
  public void heal(List<String> names) {
    names.forEach(this::known);
    try (LabLock lock = parts.lock()) {
      parts.cuts().heal(Set.copyOf(names), parts.state().hosts());
    }
  }

  /** The partitions in force, each as "host all", "host link" or "host peer". */
  public List<String> cuts() {
    return parts.cuts().read().stream().map(Cuts.Cut::toString).toList();
  }

  /**
   * Makes what serves hosts' /dev/watchdog, before there are hosts that want it.
   *
   * @throws MachinesException where this machine can't serve one
   */
  public void prepareWatchdog() {
    Prerequisites.checkRoot();
    new Watchdog(parts.programs()).compile(scripts());
  }

  /** Gives a host /dev/watchdog from its next boot on, or takes it away. */
  public void watchdog(String name, boolean on) {
    LabHost host = known(name);
    try (LabLock lock = parts.lock()) {
      if (on) {
        new Watchdog(parts.programs()).compile(scripts());
      }
      parts.state().setWatchdog(host, on);
    }
  }

  /** Whether a host has, or gets at its next boot, a watchdog device. */
  public boolean hasWatchdog(String name) {
    return known(name).watchdog();
  }

  /** The command that runs another as root in a host, through its namespaces, network or not. */
  public List<String> execCommand(String name, List<String> command) {
    known(name);
    if ("paused".equals(parts.power().state(name))) {
      throw new MachinesException("host " + name + " is paused", "howdah lab resume " + name);
    }
    long leader =
        parts
            .power()
            .leader(name)
            .orElseThrow(
                () ->
                    new MachinesException("host " + name + " is off", "howdah lab start " + name));
    return List.of(parts.power().entering(name, leader, command.toArray(String[]::new)));
  }

  private Path scripts() {
    return LabScripts.unpack(settings.root());
  }

  private LabHost known(String name) {
    Prerequisites.checkRoot();
    Map<String, LabHost> hosts = parts.state().hosts();
    LabHost host = hosts.get(name);
    if (host == null) {
      throw new MachinesException(
          hosts.isEmpty()
              ? "lab " + settings.name() + " has no hosts; howdah lab up makes them"
              : "lab " + settings.name() + " has no host " + name + ", only " + hosts.keySet());
    }
    return host;
  }

  private static void checkName(String name) {
    if (!name.matches("[a-z]([a-z0-9-]{0,40}[a-z0-9])?") || Set.of("all", "link").contains(name)) {
      throw new MachinesException(
          "'" + name + "' cannot name a host: letters, digits and dashes, beginning with a letter");
    }
  }

  /** Whether the lab has left anything on this machine. */
  public boolean exists() {
    return Files.exists(parts.paths().lab()) || parts.group().exists();
  }
}
