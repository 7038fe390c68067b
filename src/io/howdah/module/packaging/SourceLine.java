package io.howdah.module.packaging;

import java.util.Optional;
import java.util.Set;

/**
 * One line of a sources.list file.
 *
 * @param enabled false for one that is commented out
 * @param source the line without comments; blanks are single where it is a repository
 * @param comment after a hash at the end of the line
 * @param valid whether it is a repository at all
 */
record SourceLine(boolean enabled, String source, String comment, boolean valid) {
  private static final Set<String> TYPES = Set.of("deb", "deb-src");

  static SourceLine parse(String text) {
    String line = text.strip();
    boolean enabled = !line.startsWith("#");
    line = enabled ? line : line.substring(1);
    int hash = line.indexOf('#');
    String comment = hash > 0 ? line.substring(hash + 1).strip() : "";
    String source = (hash > 0 ? line.substring(0, hash) : line).strip();
    boolean valid = TYPES.contains(source.split("\\s+")[0]);
    return new SourceLine(enabled, valid ? source.replaceAll("\\s+", " ") : source, comment, valid);
  }

  /** A repository as a user writes it; empty if it is none. */
  static Optional<SourceLine> repository(String text) {
    SourceLine line = parse(text);
    return line.valid && line.enabled ? Optional.of(line) : Optional.empty();
  }

  SourceLine enable() {
    return new SourceLine(true, source, comment, valid);
  }

  /** The line as Ansible writes it, newline included. */
  String show() {
    return (enabled ? "" : "# ") + source + (comment.isEmpty() ? "" : " # " + comment) + "\n";
  }

  /** The file that Ansible would put a repository into: named by its address. */
  static String fileName(String source) {
    String plain = source.replaceAll("\\[[^\\]]+\\]", "").replaceAll("\\w+://", "");
    String address = "";
    for (String part : plain.strip().split("\\s+")) {
      if (!TYPES.contains(part)) {
        address = part.substring(part.indexOf('@') + 1);
        break;
      }
    }
    return String.join("_", address.replaceAll("[^a-zA-Z0-9]", " ").strip().split("\\s+"));
  }
}
