package io.howdah.cli.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Failures of the system in Python's words. */
final class ErrnoText {
  private static final Pattern STARTED = Pattern.compile("error=(\\d+), (.*)");

  private ErrnoText() {}

  /** The number and its meaning, where Java says enough to know them; else what Java says. */
  static String of(IOException failure) {
    String said = String.valueOf(failure.getMessage());
    Matcher started = STARTED.matcher(said);
    if (failure instanceof NoSuchFileException) {
      return "[Errno 2] No such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "[Errno 13] Permission denied";
    }
    if (said.contains("Is a directory")) {
      return "[Errno 21] Is a directory";
    }
    return started.find() ? "[Errno " + started.group(1) + "] " + started.group(2) : said;
  }
}
