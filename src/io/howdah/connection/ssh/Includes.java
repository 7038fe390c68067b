package io.howdah.connection.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that an ssh_config's Include lines name. */
final class Includes {
  private static final int DEEPEST = 16;

  private final @Nullable Path directory;
  private final @Nullable Path home;
  private final int depth;

  /** For the files included from one file, or from none if it is null. */
  Includes(@Nullable Path file, @Nullable Path home) {
    this(relativeTo(file, home), home, 0);
  }

  private Includes(@Nullable Path directory, @Nullable Path home, int depth) {
    this.directory = directory;
    this.home = home;
    this.depth = depth;
  }

  /** As ssh: a user's file includes from ~/.ssh, the machine's from /etc/ssh. */
  private static @Nullable Path relativeTo(@Nullable Path file, @Nullable Path home) {
    if (file == null || home == null) {
      return null;
    }
    return file.startsWith("/etc/ssh") ? Path.of("/etc/ssh") : home.resolve(".ssh");
  }

  Includes deeper() {
    return new Includes(directory, home, depth + 1);
  }

  /** The texts of the files that the words of an Include line name, wildcards and all. */
  List<String> texts(String value) {
    List<String> texts = new ArrayList<>();
    if (directory != null && home != null && depth < DEEPEST) {
      for (String word : Words.split(value)) {
        String path = word.startsWith("~/") ? home.resolve(word.substring(2)).toString() : word;
        matching(directory.resolve(path)).forEach(file -> texts.add(text(file)));
      }
    }
    return texts;
  }

  private static List<Path> matching(Path pattern) {
    Path parent = pattern.getParent();
    Path name = pattern.getFileName();
    if (parent == null || name == null || !name.toString().matches(".*[*?\\[].*")) {
      return List.of(pattern);
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, name.toString())) {
      found.forEach(files::add);
    } catch (IOException missing) {
      // As ssh: nothing matches there.
    }
    files.sort(null);
    return files;
  }

  String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
