package io.howdah.module;

import io.howdah.connection.ShellQuote;

/** Paths of a host, by POSIX rules whatever the controller runs on. */
public final class HostPath {
  private HostPath() {}

  /** A shell word for a command's argument; one that starts with a dash is made {@code ./-x}. */
  public static String word(String path) {
    return ShellQuote.quote(path.startsWith("-") ? "./" + path : path);
  }

  /** Python's {@code os.path.basename}: what follows the last slash, may be empty. */
  public static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Python's {@code os.path.dirname}: what precedes the last slash, may be empty. */
  public static String directory(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return "";
    }
    String head = path.substring(0, slash + 1);
    String trimmed = head.replaceAll("/+$", "");
    return trimmed.isEmpty() ? head : trimmed;
  }

  /** Python's {@code os.path.join}. */
  public static String join(String directory, String name) {
    if (name.startsWith("/") || directory.isEmpty()) {
      return name;
    }
    return directory.endsWith("/") ? directory + name : directory + "/" + name;
  }
}
