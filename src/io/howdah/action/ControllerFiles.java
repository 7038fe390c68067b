package io.howdah.action;

import io.howdah.error.HowdahException;
import io.howdah.yaml.VaultException;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine's files, searched where a task may have them: role, task file, playbook. */
public final class ControllerFiles {
  private final List<Path> searchPath;
  private final Path baseDirectory;
  private final YamlReader reader;

  /**
   * Files of one task.
   *
   * @param searchPath folders, nearest first
   * @param baseDirectory the playbook's folder, searched last
   */
  public ControllerFiles(List<Path> searchPath, Path baseDirectory, YamlReader reader) {
    this.searchPath = searchPath;
    this.baseDirectory = baseDirectory;
    this.reader = reader;
  }

  /** The folders that are searched, nearest first. */
  public List<Path> searchPath() {
    return searchPath;
  }

  /** The playbook's folder. */
  public Path baseDirectory() {
    return baseDirectory;
  }

  /**
   * The first existing file or folder of this name, by ansible-core's path_dwim_relative_stack.
   *
   * @param kind the subfolder to look in first: files, templates, vars or tasks
   * @throws HowdahException naming every place searched
   */
  public Path find(String kind, String name) {
    if (name.startsWith("~") || name.startsWith("/")) {
      Path absolute = expandHome(name);
      if (Files.exists(absolute)) {
        return absolute;
      }
      throw notFound(name, List.of());
    }
    List<Path> candidates = candidates(kind, name);
    return candidates.stream()
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> notFound(name, candidates));
  }

  /** Where {@link #find} looks for a relative name, in order. */
  private List<Path> candidates(String kind, String name) {
    List<Path> candidates = new ArrayList<>();
    boolean named = name.equals(kind) || name.startsWith(kind + "/");
    for (Path folder : searchPath) {
      Path parent = folder.getParent();
      if (parent != null && parent.endsWith("tasks")) {
        candidates.add(parent.resolveSibling(kind).resolve(name).normalize());
        candidates.add(parent.resolve(name).normalize());
      } else {
        addBoth(candidates, folder, named ? "" : kind, name);
      }
    }
    addBoth(candidates, baseDirectory, named ? "" : kind, name);
    return candidates;
  }

  private static void addBoth(List<Path> candidates, Path folder, String kind, String name) {
    if (!kind.isEmpty()) {
      candidates.add(folder.resolve(kind).resolve(name).normalize());
    }
    candidates.add(folder.resolve(name).normalize());
  }

  /** Ansible's words for a file that is not there. */
  private static HowdahException notFound(String name, List<Path> searched) {
    StringBuilder message = new StringBuilder("Could not find or access '" + name + "'");
    if (!searched.isEmpty()) {
      message.append("\nSearched in:");
      searched.forEach(path -> message.append("\n\t").append(path));
    }
    message.append(
        " on the Ansible Controller.\nIf you are using a module and expect the file to exist on the"
            + " remote, see the remote_src option");
    return new HowdahException(message.toString());
  }

  /** A path against the playbook's folder; {@code ~} is this user's home. */
  public Path resolve(String name) {
    return name.startsWith("~") ? expandHome(name) : baseDirectory.resolve(name).normalize();
  }

  private static Path expandHome(String name) {
    if (name.equals("~") || name.startsWith("~/")) {
      return Path.of(System.getProperty("user.home") + name.substring(1)).normalize();
    }
    if (name.startsWith("~")) {
      int end = name.indexOf('/') < 0 ? name.length() : name.indexOf('/');
      return Path.of(homeOf(name.substring(1, end)).orElse(name.substring(0, end)))
          .resolve("." + name.substring(end))
          .normalize();
    }
    return Path.of(name).normalize();
  }

  /** The home that this machine's account file gives a user. */
  private static Optional<String> homeOf(String user) {
    try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
      return lines
          .map(line -> line.split(":", -1))
          .filter(fields -> fields.length > 5 && fields[0].equals(user))
          .map(fields -> fields[5])
          .findFirst();
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /** A file's bytes, decrypted where it is a vault and decryption is wanted. */
  public byte[] read(Path file, boolean decrypt) {
    if (decrypt) {
      return decrypted(file);
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HowdahException(
          "an error occurred while trying to read the file '" + file + "'", e);
    }
  }

  private byte[] decrypted(Path file) {
    try {
      return reader.bytes(file);
    } catch (VaultException locked) {
      if ("Attempting to decrypt but no vault secrets found".equals(locked.getMessage())) {
        throw new HowdahException(
            "A vault password or secret must be specified to decrypt " + file, locked);
      }
      throw locked;
    }
  }

  /** A YAML or JSON file, decrypted where it is a vault. */
  public YamlNode yaml(Path file) {
    return reader.read(file);
  }
}
