package io.howdah.module;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a command complained of, in the words of Python's OSError. */
public final class PosixError {
  private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();

  static {
    NUMBERS.put("Operation not permitted", 1);
    NUMBERS.put("No such file or directory", 2);
    NUMBERS.put("Permission denied", 13);
    NUMBERS.put("Device or resource busy", 16);
    NUMBERS.put("File exists", 17);
    NUMBERS.put("Invalid cross-device link", 18);
    NUMBERS.put("Not a directory", 20);
    NUMBERS.put("Is a directory", 21);
    NUMBERS.put("Invalid argument", 22);
    NUMBERS.put("Text file busy", 26);
    NUMBERS.put("No space left on device", 28);
    NUMBERS.put("Read-only file system", 30);
    NUMBERS.put("File name too long", 36);
    NUMBERS.put("Directory not empty", 39);
    NUMBERS.put("Too many levels of symbolic links", 40);
    NUMBERS.put("Operation not supported", 95);
    NUMBERS.put("Disk quota exceeded", 122);
  }

  private PosixError() {}

  /** {@code [Errno 13] Permission denied} where the text names a known error, else the text. */
  public static String words(String stderr) {
    return known(stderr)
        .map(text -> "[Errno " + NUMBERS.get(text) + "] " + text)
        .orElse(stderr.strip());
  }

  /** The same with the path that Python would name: {@code … denied: b'/x'}. */
  public static String words(String stderr, String path) {
    return known(stderr).isPresent() ? words(stderr) + ": b'" + path + "'" : words(stderr);
  }

  /** Whether the text names this error. */
  public static boolean names(String stderr, String error) {
    return stderr.contains(error);
  }

  private static Optional<String> known(String stderr) {
    // dash has words of its own for it
    String plain = stderr.replace("Directory nonexistent", "No such file or directory");
    return NUMBERS.keySet().stream().filter(plain::contains).findFirst();
  }
}
