package io.howdah.templating.filter;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Python's glob.glob without recursion; results in the order of their names. */
public final class PyGlob {
  private PyGlob() {}

  /** The paths that match, written as the pattern writes them. */
  public static List<String> glob(String pattern) {
    if (!magic(pattern)) {
      return Files.exists(Path.of(pattern), LinkOption.NOFOLLOW_LINKS)
          ? List.of(pattern)
          : List.of();
    }
    String folder = PosixPath.dirname(pattern);
    String name = PosixPath.basename(pattern);
    List<String> folders = magic(folder) ? glob(folder) : List.of(folder);
    List<String> found = new ArrayList<>();
    for (String one : folders) {
      names(one, name).forEach(match -> found.add(PosixPath.join(one, match)));
    }
    return found;
  }

  /** Python's fnmatch.fnmatchcase. */
  public static boolean matches(String pattern, String name) {
    return Pattern.compile(regex(pattern), Pattern.DOTALL).matcher(name).matches();
  }

  private static boolean magic(String pattern) {
    return pattern.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
  }

  private static List<String> names(String folder, String pattern) {
    List<String> names = new ArrayList<>();
    Path path = Path.of(folder.isEmpty() ? "." : folder);
    if (!magic(pattern)) {
      boolean there =
          pattern.isEmpty() ? Files.isDirectory(path) : Files.exists(path.resolve(pattern));
      return there ? List.of(pattern) : List.of();
    }
    Pattern regex = Pattern.compile(regex(pattern), Pattern.DOTALL);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        boolean shown = !name.startsWith(".") || pattern.startsWith(".");
        if (shown && regex.matcher(name).matches()) {
          names.add(name);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    names.sort(null);
    return names;
  }

  /** Python's fnmatch.translate for one name. */
  static String regex(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int close = c == '[' ? close(pattern, i) : -1;
      if (c == '*') {
        out.append(".*");
      } else if (c == '?') {
        out.append('.');
      } else if (close > 0) {
        out.append(set(pattern.substring(i + 1, close)));
        i = close;
      } else {
        out.append(Pattern.quote(Character.toString(c)));
      }
    }
    return out.toString();
  }

  private static int close(String pattern, int open) {
    int from = open + 1;
    from += pattern.startsWith("!", from) ? 1 : 0;
    from += pattern.startsWith("]", from) ? 1 : 0;
    return pattern.indexOf(']', from);
  }

  private static String set(String inside) {
    String body = inside.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    body = body.replace("&", "\\&");
    if (body.startsWith("!")) {
      return "[^" + body.substring(1) + "]";
    }
    return body.startsWith("^") ? "[\\" + body + "]" : "[" + body + "]";
  }
}
