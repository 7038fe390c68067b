package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Network partitions. They are kept in a file, because a host's port comes and goes with its power;
 * the rules of the lab's bridge name ports, so they hold for a port that comes back.
 */
final class Cuts {
  private final Path file;
  private final LabNetwork network;

  Cuts(Path file, LabNetwork network) {
    this.file = file;
    this.network = network;
  }

  /**
   * One partition.
   *
   * @param host who is cut off
   * @param from {@code all} the other hosts, {@code link}: the cable is out, or one host's name
   */
  record Cut(String host, String from) {
    boolean concerns(String name) {
      return host.equals(name) || from.equals(name);
    }

    boolean isLink() {
      return "link".equals(from);
    }

    @Override
    public String toString() {
      return host + " " + from;
    }
  }

  Set<Cut> read() {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split(" "))
          .filter(words -> words.length == 2)
          .map(words -> new Cut(words[0], words[1]))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException e) {
      return new LinkedHashSet<>();
    }
  }

  boolean cableIsOut(String host) {
    return read().contains(new Cut(host, "link"));
  }

  void add(Cut cut, Map<String, LabHost> hosts) {
    Set<Cut> cuts = read();
    cuts.add(cut);
    apply(cuts, hosts);
  }

  /** Ends the partitions of a host; of all hosts where none is named. */
  void heal(Set<String> names, Map<String, LabHost> hosts) {
    Set<Cut> cuts = read();
    cuts.removeIf(cut -> names.isEmpty() || names.stream().anyMatch(cut::concerns));
    apply(cuts, hosts);
  }

  /** Makes the network what the file says, after the network was made anew. */
  void restore(Map<String, LabHost> hosts) {
    apply(read(), hosts);
  }

  private void apply(Set<Cut> cuts, Map<String, LabHost> hosts) {
    write(cuts);
    String rules =
        cuts.stream()
            .filter(cut -> !cut.isLink() && hosts.containsKey(cut.host()))
            .flatMap(cut -> rules(cut, hosts).stream())
            .map(rule -> "add rule bridge lab cuts " + rule + " drop; ")
            .collect(Collectors.joining());
    network.within("nft", "flush chain bridge lab cuts; " + rules);
    for (LabHost host : hosts.values()) {
      String cable = cuts.contains(new Cut(host.name(), "link")) ? "down" : "up";
      network.inside("ip", "link", "set", "dev", host.port(), cable);
    }
  }

  private static List<String> rules(Cut cut, Map<String, LabHost> hosts) {
    String port = port(hosts, cut.host());
    String others = "all".equals(cut.from()) ? "!= \"outer\"" : port(hosts, cut.from());
    return List.of(
        "iifname " + port + " oifname " + others, "oifname " + port + " iifname " + others);
  }

  private static String port(Map<String, LabHost> hosts, String name) {
    LabHost host = hosts.get(name);
    return host == null ? "\"none\"" : "\"" + host.port() + "\"";
  }

  private void write(Set<Cut> cuts) {
    try {
      Files.write(file, cuts.stream().map(Cut::toString).toList());
    } catch (IOException e) {
      throw new MachinesException("cannot write " + file, e);
    }
  }
}
