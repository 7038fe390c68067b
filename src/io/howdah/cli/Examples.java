package io.howdah.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;

/** Calls of each command that help shows. */
final class Examples {
  private static final String RESOURCE = "/io/howdah/cli/examples.txt";

  private Examples() {}

  /** Command lines by command, as {@code cluster up}. */
  static Map<String, List<String>> all() {
    Map<String, List<String>> examples = new LinkedHashMap<>();
    List<String> last = new ArrayList<>();
    for (String line : text().lines().filter(text -> !text.startsWith("#")).toList()) {
      if (line.startsWith("  ")) {
        last.add(line.strip());
      } else {
        last = examples.computeIfAbsent(line.strip(), name -> new ArrayList<>());
      }
    }
    return examples;
  }

  private static String text() {
    try (InputStream in = Examples.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the examples cannot be read", e);
    }
  }

  /** Lines for the end of a command's help; none where it has no examples. */
  static List<String> footer(String command) {
    List<String> lines = new ArrayList<>();
    for (String example : all().getOrDefault(command, List.of())) {
      lines.add("  " + example);
    }
    if (!lines.isEmpty()) {
      lines.add(0, lines.size() == 1 ? "Example:" : "Examples:");
      lines.add(0, "");
    }
    return lines;
  }

  /** Adds them to a command's help and to that of all below it. */
  static void addTo(CommandLine line, String name) {
    String[] footer =
        footer(name).stream().map(text -> text.replace("%", "%%")).toArray(String[]::new);
    line.getCommandSpec().usageMessage().footer(footer);
    line.getSubcommands().forEach((word, below) -> addTo(below, name + " " + word));
  }
}
