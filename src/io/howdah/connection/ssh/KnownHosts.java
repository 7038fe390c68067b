package io.howdah.connection.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The lines of known_hosts files that speak about one host. Format: sshd(8), SSH_KNOWN_HOSTS. */
final class KnownHosts {
  /**
   * One key that is on file for the host.
   *
   * @param file where
   * @param line its number there, from 1
   * @param type of the key, such as ssh-ed25519
   * @param key in base 64
   * @param revoked whether the line marks it as not to be believed
   */
  record Entry(Path file, int line, String type, String key, boolean revoked) {}

  private final List<Entry> entries = new ArrayList<>();

  private KnownHosts() {}

  /** Reads what the files say about a host; a file that can't be read says nothing. */
  static KnownHosts of(String host, int port, List<Path> files) {
    KnownHosts known = new KnownHosts();
    for (Path file : files) {
      known.read(file, nameOf(host, port));
    }
    return known;
  }

  /** How known_hosts spells a host: the port only when it isn't 22. */
  static String nameOf(String host, int port) {
    return port == 22 ? host : "[" + host + "]:" + port;
  }

  private void read(Path file, String name) {
    try {
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        number++;
        readLine(file, number, line.strip(), name);
      }
    } catch (IOException missing) {
      // As ssh: an absent or unreadable file knows nobody.
    }
  }

  private void readLine(Path file, int number, String line, String name) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String[] words = line.split("\\s+");
    boolean marked = words[0].startsWith("@");
    int first = marked ? 1 : 0;
    boolean authority = marked && words[0].equals("@cert-authority");
    if (words.length < first + 3 || authority || !HostPatterns.known(words[first], name)) {
      return;
    }
    boolean revoked = marked && words[0].equals("@revoked");
    entries.add(new Entry(file, number, words[first + 1], words[first + 2], revoked));
  }

  List<Entry> entries() {
    return entries;
  }

  /** Writes a new host down at the end of a file, which is made if need be. */
  static void add(Path file, String name, String type, String key) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    String line = name + " " + type + " " + key + "\n";
    synchronized (KnownHosts.class) {
      Files.writeString(
          file, startOfLine(file) + line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private static String startOfLine(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return "";
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1).endsWith("\n") ? "" : "\n";
  }
}
