package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes a lab what was asked for, from whatever is there: nothing, a half, or all of it. */
final class LabUp {
  private static final int FIRST_HOST = 11;
  private static final int LAST_HOST = 249;

  private final LabParts parts;
  private final HostDisk disk;
  private final BaseImage base;
  private final Path scripts;

  LabUp(LabParts parts) {
    this.parts = parts;
    this.disk = parts.disk();
    this.base = parts.base();
    this.scripts = LabScripts.unpack(parts.settings().root());
  }

  /** Brings the named hosts up beside those that the lab has already, which are started too. */
  void run(List<String> names) {
    String net = settleNet();
    String tree = wantsNew(names) ? base.provide(scripts, parts.progress()) : "";
    removeHalves();
    standNetwork(net);
    makeKey();
    makeHosts(names, net, tree);
    writeKnownHosts(net);
    start(parts.state().hosts().values().stream().filter(this::isOff).toList(), net);
    // Also those that a command which was killed had switched on.
    awaitReady(parts.state().hosts().values().stream().filter(this::isReachable).toList(), net);
  }

  /** Whether it can let its user in at all. */
  private boolean isReachable(LabHost host) {
    return !parts.cuts().cableIsOut(host.name())
        && Set.of("booting", "running").contains(parts.power().state(host.name()));
  }

  private void awaitReady(Collection<LabHost> hosts, String net) {
    inParallel(hosts, host -> awaitReady(host, net));
  }

  /** One that does not come is switched off and on once. */
  private void awaitReady(LabHost host, String net) {
    try {
      parts.power().awaitReady(host.name(), host.address(net));
    } catch (MachinesException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      parts.progress().accept(e.getMessage() + "\nswitching it off and on");
      parts.power().kill(host);
      start(List.of(host), net);
      parts.power().awaitReady(host.name(), host.address(net));
    }
  }

  /** Writes the boot settings of hosts and switches them on. */
  void start(Collection<LabHost> hosts, String net) {
    long anchor =
        parts
            .network()
            .anchor()
            .orElseThrow(() -> new MachinesException("the lab has no network; run 'lab up'"));
    ControlGroup group = parts.group().child("hosts");
    for (LabHost host : hosts) {
      boolean cableIn = !parts.cuts().cableIsOut(host.name());
      BootSettings.write(
          parts.settings(),
          host,
          net,
          new BootSettings.Place(treeOf(host), scripts, group.child(host.name()), anchor, cableIn));
      parts.power().start(host.name(), scripts);
    }
  }

  private Path treeOf(LabHost host) {
    Path tree = parts.settings().root().resolve(host.base());
    if (host.base().isEmpty() || !Files.isDirectory(tree)) {
      throw new MachinesException(
          "the root file system below host " + host.name() + " is gone: " + tree,
          "howdah lab down, then up again");
    }
    return tree;
  }

  private boolean wantsNew(List<String> names) {
    return !parts.state().hosts().keySet().containsAll(names);
  }

  private boolean isOff(LabHost host) {
    return !parts.power().isOn(host.name());
  }

  private String settleNet() {
    try (LabLock lock = parts.netsLock()) {
      String net = parts.state().net().orElseGet(this::newNet);
      parts
          .settings()
          .wantedNet()
          .filter(wanted -> !wanted.equals(net))
          .ifPresent(
              wanted -> {
                throw new NetworkConflict(
                    "lab "
                        + parts.settings().name()
                        + " has the network "
                        + net
                        + ".0/24, not "
                        + wanted
                        + ".0/24",
                    "leave it as it is, or take the lab down first");
              });
      parts.state().saveNet(net);
      return net;
    }
  }

  private String newNet() {
    String addresses = parts.programs().run("ip", "-o", "-4", "address");
    if (parts.settings().wantedNet().isEmpty()) {
      return Nets.free(addresses, netsOfOthers());
    }
    String wanted = parts.settings().wantedNet().get();
    String holder =
        netsOfOthers().contains(wanted) ? "another lab" : Nets.holder(wanted, addresses);
    if (!holder.isEmpty()) {
      throw new NetworkConflict(
          "the network " + wanted + ".0/24 is in use on this machine, by " + holder,
          "choose another, or leave it out to have a free one");
    }
    return wanted;
  }

  private Set<String> netsOfOthers() {
    Set<String> nets = new HashSet<>();
    for (String name : LabDown.labsIn(parts.settings().root())) {
      new LabState(new LabPaths(parts.settings().root(), name)).net().ifPresent(nets::add);
    }
    return nets;
  }

  private void removeHalves() {
    Map<String, LabHost> whole = parts.state().hosts();
    for (Path directory : parts.state().hostDirectories()) {
      String name = directory.getFileName().toString();
      if (!whole.containsKey(name)) {
        parts.progress().accept("removing the half-made host " + name);
        parts.group().child("hosts").child(name).kill();
        parts.group().child("hosts").child(name).remove();
        disk.remove(name);
      }
    }
  }

  private void standNetwork(String net) {
    if (!parts.network().stands()) {
      parts.group().kill();
      parts.group().remove();
      parts.network().remove();
      parts.network().make(net, scripts);
      parts.cuts().restore(parts.state().hosts());
    }
    PackageCache cache = parts.cache();
    cache.provide();
    cache.listenOn(
        parts.group().child("listener"),
        parts.network().anchor().orElseThrow(),
        net + "." + LabNetwork.BRIDGE);
    cache.freshen(base.sources(), net + "." + LabNetwork.BRIDGE);
  }

  private void makeKey() {
    if (!Files.exists(parts.paths().key())) {
      parts
          .programs()
          .run(
              "ssh-keygen",
              "-q",
              "-t",
              "ed25519",
              "-N",
              "",
              "-C",
              "howdah-lab",
              "-f",
              parts.paths().key().toString());
    }
  }

  private void makeHosts(List<String> names, String net, String tree) {
    Map<String, LabHost> known = parts.state().hosts();
    Set<Integer> numbers = known.values().stream().map(LabHost::number).collect(Collectors.toSet());
    List<LabHost> fresh = new ArrayList<>();
    for (String name : names) {
      if (!known.containsKey(name)) {
        fresh.add(new LabHost(name, freeNumber(numbers), false, tree));
      }
    }
    inParallel(
        fresh,
        host -> {
          disk.make(host, net, base.sourcesForHost());
          parts.state().save(host);
        });
  }

  private static int freeNumber(Set<Integer> taken) {
    for (int number = FIRST_HOST; number <= LAST_HOST; number++) {
      if (taken.add(number)) {
        return number;
      }
    }
    throw new MachinesException("a lab has room for " + (LAST_HOST - FIRST_HOST + 1) + " hosts");
  }

  private void writeKnownHosts(String net) {
    try {
      String lines =
          parts.state().hosts().values().stream()
              .map(host -> disk.knownHost(host, net))
              .collect(Collectors.joining());
      Files.writeString(parts.paths().knownHosts(), lines);
    } catch (IOException e) {
      throw new MachinesException("cannot write " + parts.paths().knownHosts(), e);
    }
  }

  private void inParallel(Collection<LabHost> hosts, Consumer<LabHost> work) {
    Parallel.each(hosts, work);
  }
}
