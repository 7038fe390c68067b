package io.howdah.cli.galaxy.server;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which versions will do: {@code *}, {@code 1.2.0}, or {@code >=1.0.0,<2.0.0} and the like. */
public record VersionRange(String text) {
  private static final Pattern PART = Pattern.compile("(==|=|!=|>=|<=|>|<)?\\s*(\\S+)");

  /** A blank text means any version. */
  public VersionRange {
    text = text.isBlank() ? "*" : text.strip();
  }

  private List<String> parts() {
    return Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** Whether a version that is no release yet is named itself. */
  boolean namesPrerelease() {
    return parts().stream()
        .map(part -> part.replaceFirst("^==?", ""))
        .flatMap(part -> SemanticVersion.of(part).stream())
        .anyMatch(version -> !version.isRelease());
  }

  /**
   * Whether what is there will do; a version that nothing tells does.
   *
   * @param present the version, {@code *} where it is unknown, or null where nothing is there
   */
  public boolean isMetBy(@Nullable String present) {
    return present != null && (present.equals("*") || holds(present));
  }

  /** Whether a version will do; what is no version never does. */
  boolean holds(String version) {
    return SemanticVersion.of(version).isPresent()
        && parts().stream().allMatch(part -> holds(SemanticVersion.of(version).get(), part));
  }

  private static boolean holds(SemanticVersion version, String part) {
    Matcher matcher = PART.matcher(part);
    if (part.equals("*") || !matcher.matches()) {
      return part.equals("*");
    }
    String operator = matcher.group(1) == null ? "==" : matcher.group(1);
    return SemanticVersion.of(matcher.group(2))
        .map(limit -> compare(version.compareTo(limit), operator))
        .orElse(false);
  }

  private static boolean compare(int order, String operator) {
    return switch (operator) {
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case "!=" -> order != 0;
      default -> order == 0;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
