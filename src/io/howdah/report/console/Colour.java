package io.howdah.report.console;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colour names as Ansible takes them, as parameters of a terminal's SGR sequence. */
final class Colour {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("black", "0;30"),
          Map.entry("bright gray", "0;37"),
          Map.entry("blue", "0;34"),
          Map.entry("white", "1;37"),
          Map.entry("green", "0;32"),
          Map.entry("bright blue", "1;34"),
          Map.entry("cyan", "0;36"),
          Map.entry("bright green", "1;32"),
          Map.entry("red", "0;31"),
          Map.entry("bright cyan", "1;36"),
          Map.entry("purple", "0;35"),
          Map.entry("bright red", "1;31"),
          Map.entry("yellow", "0;33"),
          Map.entry("bright purple", "1;35"),
          Map.entry("dark gray", "1;30"),
          Map.entry("bright yellow", "1;33"),
          Map.entry("magenta", "0;35"),
          Map.entry("bright magenta", "1;35"),
          Map.entry("normal", "0"));
  private static final Pattern COMPUTED =
      Pattern.compile("color(\\d+)|rgb([0-5])([0-5])([0-5])|gray(\\d+)");

  private Colour() {}

  /** The SGR parameters; those of {@code normal} for a name that is unknown. */
  static String code(String name) {
    Matcher computed = COMPUTED.matcher(name);
    if (!computed.matches()) {
      return NAMED.getOrDefault(name, "0");
    }
    if (computed.group(1) != null) {
      return "38;5;" + Integer.parseInt(computed.group(1));
    }
    if (computed.group(5) != null) {
      return "38;5;" + (232 + Integer.parseInt(computed.group(5)));
    }
    int red = Integer.parseInt(computed.group(2));
    int green = Integer.parseInt(computed.group(3));
    int blue = Integer.parseInt(computed.group(4));
    return "38;5;" + (16 + 36 * red + 6 * green + blue);
  }
}
