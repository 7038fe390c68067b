package io.howdah.templating.lookup;

import io.howdah.templating.filter.PyLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The file of the password lookup: "password salt=… ident=…", readable by its owner only. */
final class PasswordFile {
  private static final int WAITS = 35;
  private static final long WAIT_MILLIS = 200;

  private PasswordFile() {}

  /** What the file says. */
  record Content(String password, @Nullable String salt, @Nullable String ident) {
    /** Reads the file's line. */
    static Content parse(String line) {
      int salt = line.lastIndexOf(" salt=");
      if (salt < 0) {
        return new Content(line, null, null);
      }
      String rest = line.substring(salt + 6);
      int ident = rest.lastIndexOf(" ident=");
      String used = ident < 0 ? rest : rest.substring(0, ident);
      return new Content(
          line.substring(0, salt),
          used.isEmpty() ? null : used,
          ident < 0 ? null : rest.substring(ident + 7));
    }

    /** The file's line. */
    String line() {
      if (salt == null) {
        return password;
      }
      return password + " salt=" + salt + (ident == null ? "" : " ident=" + ident);
    }
  }

  /** Reads, lets the body decide and writes what changed, while others wait. */
  static Content locked(Path file, Function<@Nullable Content, Content> body) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      makeFolder(folder);
      Path lock = lock(file, folder);
      try {
        String before = Files.exists(file) ? text(file) : null;
        Content after = body.apply(before == null ? null : Content.parse(before));
        if (!after.line().equals(before)) {
          write(file, after.line());
        }
        return after;
      } finally {
        Files.deleteIfExists(lock);
      }
    } catch (IOException e) {
      throw Terms.error(
          "could not read or write the password file " + file + ": " + e.getMessage());
    }
  }

  private static String text(Path file) throws IOException {
    return PyLines.rstrip(Files.readString(file, StandardCharsets.UTF_8));
  }

  private static void makeFolder(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static void write(Path file, String line) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, line + "\n");
  }

  /** The lock file that Ansible uses too, so that both can share password files. */
  private static Path lock(Path file, @Nullable Path folder) throws IOException {
    String name = sha1(file.toString()) + ".ansible_lockfile";
    Path lock = folder == null ? Path.of(name) : folder.resolve(name);
    for (int i = 0; i < WAITS; i++) {
      try {
        return Files.createFile(lock);
      } catch (FileAlreadyExistsException e) {
        pause();
      }
    }
    throw Terms.error(
        "Password lookup cannot get the lock in 7 seconds, abort...This may caused by un-removed"
            + " lockfileyou can manually remove it from controller machine at "
            + lock
            + " and try again");
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Terms.error("interrupted while waiting for a password file");
    }
  }

  private static String sha1(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
