package io.howdah.cli.vault;

import io.howdah.cli.CommandContext;
import io.howdah.cli.OptionsException;
import io.howdah.error.HowdahException;
import io.howdah.event.Prompter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the vault commands read and write.
 *
 * @param context the process
 * @param prompter asks for passwords
 */
record VaultPlace(CommandContext context, Prompter prompter) {
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  /** Standard input or output as a file name. */
  static final String DASH = "-";

  /** The bytes of a file, or of standard input for "-". */
  byte[] read(String name) {
    try {
      return name.equals(DASH) ? context.in().readAllBytes() : Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new HowdahException(
          "Unable to read source file (%s): %s: '%s'"
              .formatted(path(name), ErrnoText.of(e), path(name)),
          e);
    }
  }

  /** Puts bytes in place of a file readable by its owner only, or on standard output for "-". */
  void write(String name, byte[] data) {
    if (name.equals(DASH)) {
      context.out().write(data, 0, data.length);
      context.out().flush();
      return;
    }
    replace(path(name), data, null);
  }

  /** As write, and keeps the file's permissions. */
  void writeKeeping(String name, byte[] data) {
    try {
      Path path = path(name);
      replace(path, data, Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new HowdahException("Unable to read " + name + ": " + e, e);
    }
  }

  private static void replace(
      Path path, byte[] data, @Nullable Set<PosixFilePermission> permissions) {
    try {
      Path fresh = temporary(path);
      Files.write(fresh, data);
      if (permissions != null) {
        Files.setPosixFilePermissions(fresh, permissions);
      }
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new HowdahException("Unable to write " + path + ": " + e, e);
    }
  }

  /** An empty private file beside another one. */
  private static Path temporary(Path path) throws IOException {
    FileAttribute<Set<PosixFilePermission>> mode = PosixFilePermissions.asFileAttribute(PRIVATE);
    Path directory = path.toAbsolutePath().getParent();
    for (int i = 0; ; i++) {
      Path fresh =
          path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid() + i);
      try {
        return Files.createFile(fresh, mode);
      } catch (FileAlreadyExistsException e) {
        if (i > 100) {
          throw new IOException("no temporary file can be made in " + directory, e);
        }
      }
    }
  }

  /** The file that a name means, links followed. */
  Path path(String name) {
    Path path = context.directory().resolve(name).normalize();
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      return path;
    }
  }

  /** A mistake in the options: exit code 5. */
  static HowdahException badOptions(String message) {
    return new OptionsException(message);
  }

  /** Tells the person at the terminal. */
  void say(String message) {
    context.out().flush();
    context.err().println(message);
  }
}
