package io.howdah.cluster;

import io.howdah.error.HowdahException;
import io.howdah.machines.Machine;
import io.howdah.machines.MachineInventory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a cluster keeps on the controller: its inventory, with the passwords that the roles need, in
 * files that only their owner reads. ansible-playbook takes the same inventory.
 */
public final class ClusterFiles {
  private static final String RESOURCE = "/cluster/site.yml";

  private final Path folder;

  /** Takes the folder; it is made when something is written. */
  public ClusterFiles(Path folder) {
    this.folder = folder;
  }

  /** The inventory of these machines for this cluster, written anew. */
  public Path inventory(ClusterSpec spec, Collection<Machine> machines, String virtualIp) {
    Path file = folder.resolve("inventory.yml");
    Map<String, Object> variables = new LinkedHashMap<>(spec.variables());
    variables.put("cluster_scope", spec.scope());
    variables.put("cluster_vip", virtualIp);
    variables.put("cluster_vip_prefix", 24L);
    StringBuilder text = new StringBuilder(heading(spec) + "\n");
    text.append("all:\n  vars:\n");
    append(text, "    ", variables);
    text.append("  children:\n");
    spec.hosts()
        .groups()
        .forEach((group, names) -> group(text, group, named(machines, names), spec));
    write(file, text.toString());
    return file;
  }

  private static List<Machine> named(Collection<Machine> machines, List<String> names) {
    return machines.stream().filter(m -> names.contains(m.name())).toList();
  }

  private static void group(
      StringBuilder text, String group, List<Machine> machines, ClusterSpec spec) {
    text.append("    " + group + ":\n      hosts:\n");
    for (Machine machine : machines) {
      text.append("        " + machine.name() + ":\n");
      Map<String, Object> variables = new LinkedHashMap<>(MachineInventory.variables(machine));
      variables.put("cluster_node_address", spec.nodeAddress(machine));
      append(text, "          ", variables);
    }
  }

  private static void append(StringBuilder text, String indent, Map<String, Object> variables) {
    variables.forEach((n, v) -> text.append(indent + n + ": " + mark(n) + YamlText.of(v) + "\n"));
  }

  /** A password may look like a template and is none. */
  private static String mark(String name) {
    return name.endsWith("_password") ? "!unsafe " : "";
  }

  private void write(Path file, String text) {
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new HowdahException("can't write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The folder with site.yml: the checkout's own, else a copy of what the jar holds.
   *
   * @param home the checkout or installation
   */
  public Path playbooks(Path home) {
    Path own = home.resolve("resources/cluster");
    return Files.exists(own.resolve("site.yml")) ? own : unpacked();
  }

  private Path unpacked() {
    Path target = folder.resolve("playbooks");
    try {
      URI site = Objects.requireNonNull(ClusterFiles.class.getResource(RESOURCE)).toURI();
      if (site.getScheme().equals("file")) {
        return Objects.requireNonNull(Path.of(site).getParent());
      }
      try (FileSystem jar = FileSystems.newFileSystem(site, Map.of())) {
        copy(jar.getPath("/cluster"), target);
      }
      return target;
    } catch (IOException | URISyntaxException e) {
      throw new HowdahException("can't unpack the cluster's playbooks: " + e.getMessage(), e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          try (InputStream content = Files.newInputStream(source)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  /** Names the hosts, by which a cluster's files are found again after its scope was changed. */
  private static String heading(ClusterSpec spec) {
    boolean lab = spec.hosts().provider() == Provider.LAB;
    String hosts = lab ? "the lab " + spec.hosts().lab() : "Vagrant's hosts";
    return "# Written by howdah for " + hosts + "; holds passwords.";
  }

  /** Removes all of it, and what other scopes left of the same hosts; an empty parent goes too. */
  public void delete(ClusterSpec spec) {
    delete(folder);
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return;
    }
    children(parent).stream().filter(child -> isOf(child, spec)).forEach(ClusterFiles::delete);
    if (children(parent).isEmpty()) {
      delete(parent);
    }
  }

  private static boolean isOf(Path other, ClusterSpec spec) {
    try (Stream<String> lines = Files.lines(other.resolve("inventory.yml"))) {
      return lines.findFirst().filter(heading(spec)::equals).isPresent();
    } catch (IOException | UncheckedIOException e) {
      return false; // nothing of ours can be read there
    }
  }

  private static List<Path> children(Path parent) {
    try (Stream<Path> all = Files.list(parent)) {
      return all.toList();
    } catch (IOException e) {
      throw new HowdahException("can't read " + parent + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new HowdahException("can't remove " + folder + ": " + e.getMessage(), e);
    }
  }
}
