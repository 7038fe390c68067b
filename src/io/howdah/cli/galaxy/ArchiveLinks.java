package io.howdah.cli.galaxy;

import io.howdah.error.HowdahException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symbolic links of a role's archive. Every one counts, also those whose place another entry
 * takes later: it could be written through the link.
 */
final class ArchiveLinks {
  private static final Pattern ENTRY =
      Pattern.compile("(\\S)\\S+\\s+\\S+\\s+\\d+\\s+\\S+\\s+\\S+\\s(.*)");
  private static final String ARROW = " -> ";

  private final List<String> names = new ArrayList<>();
  private final List<String[]> links = new ArrayList<>();

  private ArchiveLinks() {}

  /**
   * Reads an archive's list.
   *
   * @throws HowdahException where it is no archive
   */
  static ArchiveLinks of(Path archive) {
    ArchiveLinks all = new ArchiveLinks();
    list(archive).lines().forEach(all::add);
    return all;
  }

  private static String list(Path archive) {
    try {
      return Programs.output(
          Path.of("/"),
          List.of("tar", "-tvf", archive.toAbsolutePath().toString(), "--numeric-owner"));
    } catch (HowdahException e) {
      throw new HowdahException(
          "the downloaded file does not appear to be a valid tar archive.", e);
    }
  }

  private void add(String line) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      return;
    }
    String text = entry.group(2);
    int arrow = text.indexOf(ARROW);
    if (entry.group(1).equals("l") && arrow >= 0) {
      names.add(text.substring(0, arrow));
      links.add(new String[] {text.substring(0, arrow), text.substring(arrow + ARROW.length())});
    } else {
      names.add(text);
    }
  }

  /**
   * Refuses links that lead out of the role.
   *
   * @param directory stands for the role's place
   * @throws HowdahException in ansible-galaxy's words, for the first of them
   */
  void refuseThoseOut(Path directory) {
    String parent = roleInside();
    Path role = directory.resolve(parent).normalize();
    for (String[] link : links) {
      String inside = link[0].replaceFirst(Pattern.quote(parent), "").replaceFirst("^/+", "");
      String written = role.resolve(above(inside)) + "/" + link[1];
      Path target = link[1].startsWith("/") ? Path.of(link[1]) : Path.of(written);
      if (!target.normalize().startsWith(role)) {
        throw new HowdahException(
            "Invalid linkname for tarfile member: path "
                + target
                + " is not a subpath of the role "
                + role);
      }
    }
  }

  /** The folder that holds the role's meta/main.yml, the one with the shortest name. */
  private String roleInside() {
    String found = null;
    for (String name : names) {
      if (name.contains("meta/main.yml") || name.contains("meta/main.yaml")) {
        String parent = above(above(name));
        found = found == null || parent.length() < found.length() ? parent : found;
      }
    }
    return found == null ? "" : found.replaceFirst("^/+", "");
  }

  private static String above(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }
}
