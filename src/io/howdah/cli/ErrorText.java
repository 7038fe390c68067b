package io.howdah.cli;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows an error as Ansible does: the message, the place, the lines around it, the remedy. */
final class ErrorText {
  private ErrorText() {}

  /** The whole text, without the {@code ERROR! } before it. */
  static String of(HowdahException error) {
    StringBuilder text = new StringBuilder(String.valueOf(error.getMessage()).stripTrailing());
    error
        .location()
        .filter(l -> !text.toString().contains("The error appears to be in"))
        .ifPresent(l -> text.append(place(l)));
    error.remedy().ifPresent(r -> text.append("\n\n").append(r));
    return text.toString();
  }

  private static String place(SourceLocation location) {
    if (location.line() <= 0) {
      return "\n\nThe error appears to be in '" + location.file() + "'";
    }
    return """


    The error appears to be in '%s': line %d, column %d, but may
    be elsewhere in the file depending on the exact syntax problem.
    """
            .formatted(location.file(), location.line(), Math.max(1, location.column()))
        + lines(location);
  }

  private static String lines(SourceLocation location) {
    List<String> lines = read(location.file());
    int at = location.line() - 1;
    if (at >= lines.size()) {
      return "";
    }
    String before = at > 0 ? lines.get(at - 1) : "";
    String caret = " ".repeat(Math.max(0, location.column() - 1)) + "^ here";
    return "\nThe offending line appears to be:\n\n"
        + before
        + "\n"
        + lines.get(at)
        + "\n"
        + caret
        + "\n";
  }

  private static List<String> read(String file) {
    try {
      return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }
}
