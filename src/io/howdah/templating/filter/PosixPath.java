package io.howdah.templating.filter;

import io.howdah.templating.value.PyTuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's posixpath on texts. */
public final class PosixPath {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:(\\w+)|\\{([^}]*)\\})", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int MOST_LINKS = 40;

  private PosixPath() {}

  /** What follows the last slash. */
  public static String basename(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What stands before the last slash, without trailing slashes unless it is only slashes. */
  public static String dirname(String path) {
    String head = path.substring(0, path.lastIndexOf('/') + 1);
    String bare = head.replaceAll("/+$", "");
    return bare.isEmpty() ? head : bare;
  }

  /** A path below another; an absolute one replaces it. */
  public static String join(String base, String path) {
    if (path.startsWith("/") || base.isEmpty()) {
      return path;
    }
    return base.endsWith("/") ? base + path : base + "/" + path;
  }

  /** The folder this process stands in. */
  static String here() {
    return Path.of("").toAbsolutePath().toString();
  }

  static PyTuple splitExtension(String path) {
    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    boolean named =
        path.substring(slash + 1, Math.max(dot, slash + 1)).chars().anyMatch(c -> c != '.');
    boolean extension = dot > slash && named;
    return extension
        ? PyTuple.of(path.substring(0, dot), path.substring(dot))
        : PyTuple.of(path, "");
  }

  /** Without empty parts, "." and "..". */
  static String normal(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    boolean two = path.startsWith("//") && !path.startsWith("///");
    String root = two ? "//" : path.startsWith("/") ? "/" : "";
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      boolean up = part.equals("..");
      boolean stays = parts.isEmpty() || parts.get(parts.size() - 1).equals("..");
      if (!up || stays && root.isEmpty()) {
        parts.add(part);
      } else if (!parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      }
    }
    String made = root + String.join("/", parts);
    return made.isEmpty() ? "." : made;
  }

  /** The way from one absolute, normal path to another. */
  static String relative(String path, String start) {
    List<String> to = parts(path);
    List<String> from = parts(start);
    int shared = 0;
    while (shared < to.size() && shared < from.size() && to.get(shared).equals(from.get(shared))) {
      shared++;
    }
    List<String> way = new ArrayList<>();
    from.subList(shared, from.size()).forEach(part -> way.add(".."));
    way.addAll(to.subList(shared, to.size()));
    return way.isEmpty() ? "." : String.join("/", way);
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>(List.of(path.split("/")));
    parts.removeIf(String::isEmpty);
    return parts;
  }

  /** With links resolved; what does not exist stays as it is written. */
  static String real(String path, String here) {
    Deque<String> rest = new ArrayDeque<>(List.of(join(here, path).split("/")));
    String made = "/";
    int links = 0;
    while (!rest.isEmpty()) {
      String part = rest.removeFirst();
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (part.equals("..")) {
        made = dirname(made);
        continue;
      }
      String next = join(made, part);
      String target = links < MOST_LINKS ? link(next) : "";
      if (target.isEmpty()) {
        made = next;
        continue;
      }
      links++;
      made = target.startsWith("/") ? "/" : made;
      List<String> parts = parts(target);
      for (int i = parts.size() - 1; i >= 0; i--) {
        rest.addFirst(parts.get(i));
      }
    }
    return made;
  }

  private static String link(String path) {
    try {
      Path file = Path.of(path);
      return Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString() : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** With $name and ${name} replaced; unknown names stay. */
  static String variables(String path, Map<String, String> environment) {
    Matcher matcher = VARIABLE.matcher(path);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String value = environment.getOrDefault(name, matcher.group());
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(out).toString();
  }
}
