package io.howdah.action;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Permission bits of this machine's files, for {@code mode: preserve}. */
final class LocalMode {
  private LocalMode() {}

  /** The file's mode as octal text if preserving is asked for; else null. */
  static @Nullable String preserved(@Nullable Object wanted, Path file) {
    return "preserve".equals(wanted) ? of(file) : null;
  }

  /** The file's mode as octal text, such as 0644. */
  static String of(Path file) {
    try {
      int mode = (Integer) Files.getAttribute(file, "unix:mode");
      return String.format("0%03o", mode & 07777);
    } catch (IOException e) {
      throw new HowdahException("can't read the mode of " + file, e);
    }
  }
}
