package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Removes a lab, whatever is left of it. */
final class LabDown {
  private final LabParts parts;

  LabDown(LabParts parts) {
    this.parts = parts;
  }

  /** The names of the labs that have a directory. */
  static List<String> labsIn(Path root) {
    Path labs = root.resolve("labs");
    if (!Files.isDirectory(labs)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(labs)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new MachinesException("cannot read " + labs, e);
    }
  }

  /** Ends every process and removes every interface, group and file of this lab. */
  void run() {
    parts.group().kill();
    parts.network().remove();
    parts.group().remove();
    removeTree(parts.paths().lab());
    // Under the lock that a new lab takes to choose its network: it finds the cache or starts one.
    try (LabLock lock = parts.netsLock()) {
      if (labsIn(parts.settings().root()).isEmpty()) {
        parts.cache().stop();
        removeGroups();
        parts.paths().labs().toFile().delete();
      }
    }
  }

  /** The groups above a lab's go with the last lab. */
  private void removeGroups() {
    parts.labs().removeIfEmpty();
    new ControlGroup(parts.labs().mount(), "/howdah-lab").removeIfEmpty();
  }

  /** Removes what labs share, unless one is left. */
  void purge() {
    Path root = parts.settings().root();
    if (!labsIn(root).isEmpty()) {
      parts.progress().accept("the root file system and package cache stay for " + labsIn(root));
      return;
    }
    parts.base().stop();
    removeGroups();
    try (Stream<Path> entries = Files.exists(root) ? Files.list(root) : Stream.empty()) {
      entries.filter(LabDown::isOurs).forEach(this::removeTree);
    } catch (IOException e) {
      throw new MachinesException("cannot read " + root, e);
    }
    root.toFile().delete();
  }

  private static boolean isOurs(Path path) {
    return path.getFileName().toString().matches("(base|scripts)-.*|cache(\\.log)?|locks|labs");
  }

  /** Removes one host for good. */
  void removeHost(String name) {
    parts.group().child("hosts").child(name).kill();
    parts.group().child("hosts").child(name).remove();
    removeTree(parts.paths().host(name));
  }

  private void removeTree(Path path) {
    parts.programs().run("rm", "-rf", "--one-file-system", path.toString());
  }
}
