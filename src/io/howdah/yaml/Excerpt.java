package io.howdah.yaml;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Shows the place of an error in the user's file, as Ansible's errors do. */
public final class Excerpt {
  private static final Pattern SHORTHAND = Pattern.compile("\\w\\s*=\\s*[\\w/-]");

  private Excerpt() {}

  /**
   * An error as it is to be printed: the message, the place, the lines there with a caret, what
   * could be meant, the remedy. Ends without a line end.
   */
  public static String describe(HowdahException error) {
    StringBuilder text = new StringBuilder(String.valueOf(error.getMessage()).stripTrailing());
    if (text.indexOf("The error appears to be in") < 0) {
      error.location().ifPresent(at -> text.append("\n\n").append(of(at)));
    }
    error.remedy().ifPresent(remedy -> text.append("\n\n").append(remedy));
    return text.toString().stripTrailing();
  }

  /** The place, its line and the one before, a caret; no lines of encrypted or vanished files. */
  public static String of(SourceLocation at) {
    if (at.line() <= 0) {
      return "The error appears to be in '" + at.file() + "'";
    }
    String where = head(at);
    List<String> lines = lines(at.file());
    if (lines.isEmpty() || Vault.isEncrypted(lines.get(0))) {
      return where;
    }
    int index = lastWritten(lines, Math.min(at.line(), lines.size()) - 1);
    String line = lines.get(index);
    String before = index == 0 ? "" : lines.get(index - 1);
    if (SHORTHAND.matcher(before).find()) {
      return shorthand(at, before.stripTrailing());
    }
    String caret = " ".repeat(Math.max(0, at.column() - 1)) + "^ here";
    return where
        + "\nThe offending line appears to be:\n\n"
        + String.join("\n", before.stripTrailing(), line.stripTrailing(), caret)
        + "\n"
        + YamlHints.of(line, at.column());
  }

  private static String head(SourceLocation at) {
    return "The error appears to be in '%s': line %d, column %d, but may\nbe elsewhere in the file depending on the exact syntax problem.\n"
        .formatted(at.file(), at.line(), at.column());
  }

  /** Ansible takes the line before for the culprit wherever it looks like k=v. */
  private static String shorthand(SourceLocation at, String before) {
    int equals = before.indexOf('=');
    return head(new SourceLocation(at.file(), at.line() - 1, equals + 1))
        + "\nThe offending line appears to be:\n\n"
        + before
        + "\n"
        + " ".repeat(equals)
        + "^ here\n\n"
        + "There appears to be both 'k=v' shorthand syntax and YAML in this task. Only one syntax"
        + " may be used.\n";
  }

  /** The last line up to this one that is not blank. */
  private static int lastWritten(List<String> lines, int index) {
    int at = index;
    while (at > 0 && lines.get(at).isBlank()) {
      at--;
    }
    return at;
  }

  private static List<String> lines(String file) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(file));
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }
}
