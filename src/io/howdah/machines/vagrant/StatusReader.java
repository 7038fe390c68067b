package io.howdah.machines.vagrant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code vagrant status --machine-readable}: lines of timestamp, target, type and data, in
 * which commas and line ends are written as words.
 */
final class StatusReader {
  private static final String UI = "ui";

  private StatusReader() {}

  /** The machines in the order in which they are first spoken of. */
  static List<MachineState> read(String text) {
    Map<String, Map<String, String>> facts = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      String[] fields = line.split(",", 4);
      boolean aboutAMachine = fields.length == 4 && !fields[1].isEmpty() && !UI.equals(fields[2]);
      if (aboutAMachine && fields[0].matches("\\d+")) {
        facts.computeIfAbsent(fields[1], name -> new LinkedHashMap<>()).put(fields[2], fields[3]);
      }
    }
    List<MachineState> machines = new ArrayList<>();
    facts.forEach((name, values) -> machines.add(state(name, values)));
    return machines;
  }

  private static MachineState state(String name, Map<String, String> values) {
    String provider = plain(values.getOrDefault("provider-name", ""));
    return new MachineState(name, provider, plain(values.getOrDefault("state", "unknown")));
  }

  /** The errors that Vagrant reports in this form. */
  static List<String> errors(String text) {
    return text.lines()
        .map(line -> line.split(",", 5))
        .filter(fields -> fields.length == 5 && "error-exit".equals(fields[2]))
        .map(fields -> plain(fields[4]))
        .toList();
  }

  private static String plain(String data) {
    return data.replace("%!(VAGRANT_COMMA)", ",").replace("\\n", "\n").replace("\\r", "\r");
  }
}
