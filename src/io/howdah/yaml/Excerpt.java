package io.howdah.yaml;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Shows the place of an error in the user's file, as Ansible's errors do. */
public final class Excerpt {
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
    String where = Shorthand.place(at);
    List<String> lines = lines(at.file());
    if (lines.isEmpty() || Vault.isEncrypted(lines.get(0))) {
      return where;
    }
    int index = lastWritten(lines, Math.min(at.line(), lines.size()) - 1);
    String line = lines.get(index);
    String before = index == 0 ? "" : lines.get(index - 1);
    if (Shorthand.isIn(before)) {
      return Shorthand.excerpt(at, before.stripTrailing());
    }
    String caret = " ".repeat(Math.max(0, at.column() - 1)) + "^ here";
    return where
        + Shorthand.OFFENDING
        + String.join("\n", before.stripTrailing(), line.stripTrailing(), caret)
        + "\n"
        + YamlHints.of(line, at.column());
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
