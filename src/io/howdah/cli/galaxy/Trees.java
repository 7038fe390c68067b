package io.howdah.cli.galaxy;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class Trees {
  private Trees() {}

  /** Copies a folder; links stay links, {@code .git} is left out. */
  static void copy(Path from, Path into) {
    copy(from, into, path -> !inGit(from, path));
  }

  /** Copies a folder's files and links, not its empty folders; with {@code .git} or without. */
  static void copyFiles(Path from, Path into, boolean git) {
    copy(
        from,
        into,
        path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && (git || !inGit(from, path)));
  }

  private static boolean inGit(Path root, Path path) {
    return root.relativize(path).startsWith(".git");
  }

  private static void copy(Path from, Path into, Predicate<Path> wanted) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (wanted.test(path)) {
          one(path, into.resolve(from.relativize(path).toString()));
        }
      }
    } catch (IOException e) {
      throw new HowdahException("Unable to copy " + from + " to " + into + ": " + e, e);
    }
  }

  /**
   * A role whose links lead out of it could have other files read or written.
   *
   * @throws HowdahException in ansible-galaxy's words, for the first of them
   */
  static void refuseLinksOut(Path role) {
    for (Path link : inside(role)) {
      if (Files.isSymbolicLink(link)) {
        Path target = target(link);
        if (!target.startsWith(role.normalize())) {
          throw new HowdahException(
              "Invalid linkname for tarfile member: path "
                  + target
                  + " is not a subpath of the role "
                  + role);
        }
      }
    }
  }

  private static Path target(Path link) {
    try {
      Path read = Files.readSymbolicLink(link);
      return link.toAbsolutePath().resolveSibling(read).normalize();
    } catch (IOException e) {
      throw new HowdahException("Unable to read the link " + link + ": " + e, e);
    }
  }

  private static void one(Path path, Path target) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(target);
    } else {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.copy(
          path,
          target,
          LinkOption.NOFOLLOW_LINKS,
          StandardCopyOption.COPY_ATTRIBUTES,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes a folder, if it is there. */
  static void remove(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new HowdahException("Unable to remove " + folder + ": " + e, e);
    }
  }

  /** Everything inside a folder, in order, the folder itself left out. */
  static List<Path> inside(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder)).sorted().toList();
    } catch (IOException e) {
      throw new HowdahException("Unable to read " + folder + ": " + e, e);
    }
  }

  /** Makes a folder and those above it, unless it is there. */
  static void folder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new HowdahException("Unable to make " + folder + ": " + e, e);
    }
  }

  /** Writes a text file and the folders above it. */
  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new HowdahException("Unable to write " + file + ": " + e, e);
    }
  }
}
