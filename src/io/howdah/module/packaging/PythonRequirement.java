package io.howdah.module.packaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pip is asked for: a package with version bounds, or something else that only pip reads (an
 * address, a path).
 *
 * @param text as it goes to pip
 * @param name the package's canonical name (PEP 503); empty for something else
 * @param bounds such as {@code >=1.2}
 */
record PythonRequirement(String text, String name, List<String> bounds) {
  private static final String BOUND = "(?:===|==|~=|!=|<=|>=|<|>)\\s*[^\\s,;()]+";
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[([^\\]]*)\\])?\\s*\\(?\\s*"
              + "("
              + (BOUND + "(?:\\s*,\\s*" + BOUND + ")*")
              + ")?\\s*\\)?\\s*(;.*)?");
  private static final Pattern OPERATOR = Pattern.compile("(===|==|~=|!=|<=|>=|<|>)\\s*(.*)");

  /** Reads one entry of the option {@code name}. */
  static PythonRequirement parse(String entry) {
    Matcher match = FORM.matcher(entry);
    if (!match.matches()) {
      return new PythonRequirement(entry, "", List.of());
    }
    List<String> bounds = new ArrayList<>();
    if (match.group(3) != null) {
      Arrays.stream(match.group(3).split(","))
          .map(b -> b.replaceAll("\\s", ""))
          .forEach(bounds::add);
    }
    bounds.sort(null);
    String extras =
        match.group(2) == null || match.group(2).isBlank()
            ? ""
            : "["
                + String.join(
                    ",",
                    Arrays.stream(match.group(2).split(",")).map(String::strip).sorted().toList())
                + "]";
    String marker = match.group(4) == null ? "" : "; " + match.group(4).substring(1).strip();
    String text = match.group(1) + extras + String.join(",", bounds) + marker;
    return new PythonRequirement(text, canonical(match.group(1)), bounds);
  }

  /** The same with the option {@code version}, which may begin with an operator. */
  PythonRequirement withVersion(String version) {
    String stripped = version.stripLeading();
    boolean number = !stripped.isEmpty() && Character.isDigit(stripped.charAt(0));
    return parse(text + (number ? "==" : " ") + stripped);
  }

  /**
   * Joins what was split at commas: version bounds belong to the package before them.
   *
   * @param given entries of the option {@code name}
   */
  static List<PythonRequirement> all(List<String> given) {
    List<String> names = new ArrayList<>();
    boolean inBrackets = false;
    for (String entry : given) {
      for (String part : entry.split(",", -1)) {
        boolean begins = !inBrackets && !part.stripLeading().matches("(==|~=|!=|<|>).*");
        if (begins || names.isEmpty()) {
          names.add(part);
        } else {
          names.set(names.size() - 1, names.get(names.size() - 1) + "," + part);
        }
        inBrackets = (inBrackets || part.contains("[")) && !part.contains("]");
      }
    }
    return names.stream().map(PythonRequirement::parse).toList();
  }

  /** A package's name in the form that all its spellings share. */
  static String canonical(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }

  /** Whether an installed version is within the bounds. */
  boolean isMetBy(String installed) {
    PythonVersion version = PythonVersion.parse(installed);
    return version != null
        && bounds.stream()
            .allMatch(
                bound -> {
                  Matcher match = OPERATOR.matcher(bound);
                  return match.matches() && isWithin(version, match.group(1), match.group(2));
                });
  }

  private static boolean isWithin(PythonVersion version, String operator, String bound) {
    boolean prefix = bound.endsWith(".*");
    String number = prefix ? bound.substring(0, bound.length() - 2) : bound;
    PythonVersion wanted = PythonVersion.parse(number);
    if (wanted == null) {
      return false;
    }
    int length = number.replaceFirst("^.*!", "").split("\\.").length;
    boolean equal = prefix ? version.startsWith(wanted, length) : version.equals(wanted);
    int order = version.compareTo(wanted);
    boolean sameBase = version.base().equals(wanted.base());
    return switch (operator) {
      case "==", "===" -> equal;
      case "!=" -> !equal;
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0 && !(version.isPre() && !wanted.isPre() && sameBase);
      case ">" -> order > 0 && !(version.isPost() && !wanted.isPost() && sameBase);
      case "~=" -> order >= 0 && version.startsWith(wanted, Math.max(1, length - 1));
      default -> false;
    };
  }
}
