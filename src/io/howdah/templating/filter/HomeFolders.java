package io.howdah.templating.filter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ~ and ~user in paths. */
public final class HomeFolders {
  private HomeFolders() {}

  /** Python's os.path.expanduser: HOME, else the passwd file; unknown users stay as written. */
  public static String expand(String path, Map<String, String> environment) {
    if (!path.startsWith("~")) {
      return path;
    }
    int slash = path.indexOf('/');
    String user = path.substring(1, slash < 0 ? path.length() : slash);
    String home = user.isEmpty() ? own(environment) : entry(user);
    if (home == null) {
      return path;
    }
    String rest = slash < 0 ? "" : path.substring(slash);
    String made = home.replaceAll("/+$", "") + rest;
    return made.isEmpty() ? "/" : made;
  }

  private static @Nullable String own(Map<String, String> environment) {
    String home = environment.get("HOME");
    return home != null ? home : System.getProperty("user.home");
  }

  private static @Nullable String entry(String user) {
    try {
      for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
        String[] fields = line.split(":", -1);
        if (fields.length > 5 && fields[0].equals(user)) {
          return fields[5];
        }
      }
    } catch (IOException e) {
      return null;
    }
    return null;
  }
}
