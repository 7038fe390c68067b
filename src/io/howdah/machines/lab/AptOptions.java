package io.howdah.machines.lab;

import java.util.List;
import java.util.Optional;

/** What this machine's apt settings say about reaching a mirror. */
final class AptOptions {
  private static final List<String> CARRIED =
      List.of(
          "Acquire::Check-Valid-Until",
          "Acquire::Check-Date",
          "Acquire::http::Proxy",
          "Acquire::https::Proxy");

  private AptOptions() {}

  /** Lines of apt.conf for a program that uses the mirror from this machine. */
  static List<String> ofMachine(Programs programs) {
    return programs
        .run("apt-config", "dump", "--no-empty")
        .lines()
        .filter(line -> CARRIED.stream().anyMatch(name -> line.startsWith(name + " ")))
        .toList();
  }

  /** The same for a host, which has the lab's own proxy. */
  static List<String> ofHost(Programs programs) {
    return ofMachine(programs).stream().filter(line -> !line.contains("Proxy")).toList();
  }

  /** The proxy through which this machine reaches a mirror. */
  static Optional<String> proxy(Programs programs) {
    return ofMachine(programs).stream()
        .filter(line -> line.startsWith("Acquire::http::Proxy "))
        .map(line -> line.replaceAll(".*\"(.*)\";", "$1"))
        .filter(address -> !address.isEmpty() && !"DIRECT".equals(address))
        .findFirst();
  }
}
