package io.howdah.cli.galaxy;

import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A role or collection that somebody wants.
 *
 * @param source a folder, a tarball, an address, or a name on a Galaxy server
 * @param version a branch, tag or commit of git; null for the newest
 * @param name what to call it, or null for its own name
 * @param git whether the source is a git repository
 */
record Requirement(String source, @Nullable String version, @Nullable String name, boolean git) {
  private static final Pattern COLLECTION =
      Pattern.compile("([A-Za-z_]\\w*\\.[A-Za-z_]\\w*)(?::(.*))?");

  /** Its name, with the version where one is wanted. */
  String shown() {
    return version == null || version.isEmpty() ? roleName() : roleName() + " (" + version + ")";
  }

  /** Reads a word such as {@code git+https://host/x.git,v1,name}. */
  static Requirement of(String word) {
    String[] parts = word.split(",", -1);
    if (parts.length > 3) {
      throw new HowdahException(
          "Invalid role line (%s). Proper format is 'role_name[,version[,name]]'".formatted(word));
    }
    return of(
        parts[0],
        parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null,
        parts.length > 2 && !parts[2].isEmpty() ? parts[2] : null);
  }

  /** Reads a collection's word, such as {@code ns.name:>=1.0.0,<2.0.0}. */
  static Requirement ofCollection(String word) {
    Matcher named = COLLECTION.matcher(word);
    return named.matches()
        ? new Requirement(named.group(1), named.group(2), null, false)
        : of(word);
  }

  /** Whether this is the name of a collection, and no file has that name. */
  boolean isNamedCollection(Path directory) {
    return !git && COLLECTION.matcher(source).matches() && !Files.exists(directory.resolve(source));
  }

  private static Requirement of(String source, @Nullable String version, @Nullable String name) {
    boolean git =
        source.startsWith("git+")
            || source.startsWith("git@")
            || source.endsWith(".git")
            || source.startsWith("ssh://");
    return new Requirement(source.replaceFirst("^git\\+", ""), version, name, git);
  }

  /** Reads an entry of a requirements file; a collection's {@code name} may be its source. */
  static Requirement of(Map<?, ?> entry, boolean collection) {
    String name = text(entry, "name");
    String source = text(entry, collection ? "source" : "src");
    if (!collection && source == null && entry.get("role") != null) {
      return of(oldStyle(String.valueOf(entry.get("role"))));
    }
    String from = collection || source == null ? String.valueOf(name) : source;
    String type = String.valueOf(text(entry, collection ? "type" : "scm"));
    String given = text(entry, "version");
    String version = given == null && !collection ? "" : given;
    if (collection && COLLECTION.matcher(from).matches() && !type.equals("git")) {
      return new Requirement(from, version, null, false);
    }
    Requirement plain = of(from, "*".equals(version) ? null : version, collection ? null : name);
    return new Requirement(
        plain.source(), plain.version(), plain.name(), plain.git() || type.equals("git"));
  }

  private static String oldStyle(String name) {
    if (name.contains(",")) {
      throw new HowdahException("Invalid old style role requirement: " + name);
    }
    return name;
  }

  private static @Nullable String text(Map<?, ?> entry, String key) {
    Object value = entry.get(key);
    return value == null ? null : value.toString();
  }

  /** The name of a role: the given one, else what the source ends with. */
  String roleName() {
    if (name != null) {
      return name;
    }
    if (!git && !source.contains("://")) {
      return source;
    }
    String plain = source.replaceFirst("[#?].*$", "").replaceFirst("/+$", "");
    return plain.substring(plain.lastIndexOf('/') + 1).replaceFirst("\\.(git|tar\\.gz|tgz)$", "");
  }
}
