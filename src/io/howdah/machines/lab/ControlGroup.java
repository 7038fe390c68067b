package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of the version 2 control group tree. Everything that a lab runs is in its group, so
 * that one write kills all of it, whatever state it is in.
 *
 * @param mount where the tree is mounted
 * @param name path inside the tree, with a leading slash
 */
record ControlGroup(Path mount, String name) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The tree of this machine, wherever it is mounted. */
  static Path findMount() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
      return lines
          .filter(line -> line.contains(" - cgroup2 "))
          .map(line -> Path.of(line.split(" ")[4]))
          .findFirst()
          .orElseThrow(
              () ->
                  new MachinesException(
                      "this machine has no cgroup2 tree mounted",
                      "mkdir -p /sys/fs/cgroup/unified && mount -t cgroup2 none"
                          + " /sys/fs/cgroup/unified"));
    } catch (IOException e) {
      throw new MachinesException("cannot read /proc/self/mountinfo", e);
    }
  }

  ControlGroup child(String child) {
    return new ControlGroup(mount, name + "/" + child);
  }

  Path path() {
    return mount.resolve(name.substring(1));
  }

  void create() {
    try {
      Files.createDirectories(path());
    } catch (IOException e) {
      throw new MachinesException("cannot make the control group " + path(), e);
    }
  }

  boolean exists() {
    return Files.isDirectory(path());
  }

  /** Whether a process lives in it or below it. */
  boolean populated() {
    return read("cgroup.events").contains("populated 1");
  }

  boolean frozen() {
    return read("cgroup.events").contains("frozen 1");
  }

  /** The processes directly in it. */
  List<Long> processes() {
    return read("cgroup.procs").lines().map(Long::valueOf).toList();
  }

  /** The processes in it and below it. */
  List<Long> allProcesses() {
    List<Long> all = new ArrayList<>();
    for (ControlGroup group : withDescendants()) {
      all.addAll(group.processes());
    }
    return all;
  }

  /** Kills everything in it and below it at once, and waits until it is gone. */
  void kill() {
    if (exists()) {
      write("cgroup.kill", "1");
      Waiting.until(PATIENCE, () -> !populated(), "the processes of " + name + " to die");
    }
  }

  /** Stops or continues everything in it, and waits until that is so. */
  void freeze(boolean on) {
    write("cgroup.freeze", on ? "1" : "0");
    Waiting.until(PATIENCE, () -> frozen() == on, name + (on ? " to stand still" : " to go on"));
  }

  /** Removes it and all below it; they must be empty of processes. */
  void remove() {
    List<ControlGroup> groups = withDescendants();
    groups.sort(Comparator.comparing((ControlGroup group) -> group.name().length()).reversed());
    groups.forEach(ControlGroup::removeOne);
  }

  private void removeOne() {
    Waiting.until(PATIENCE, () -> path().toFile().delete() || !exists(), name + " to be removed");
  }

  /** Removes it if nothing is in it. */
  void removeIfEmpty() {
    path().toFile().delete();
  }

  private List<ControlGroup> withDescendants() {
    List<ControlGroup> groups = new ArrayList<>();
    if (exists()) {
      groups.add(this);
      String[] below =
          path().toFile().list((dir, file) -> Files.isDirectory(dir.toPath().resolve(file)));
      for (String child : below == null ? new String[0] : below) {
        groups.addAll(child(child).withDescendants());
      }
    }
    return groups;
  }

  private String read(String file) {
    try {
      return Files.readString(path().resolve(file));
    } catch (IOException e) {
      return "";
    }
  }

  private void write(String file, String value) {
    try {
      Files.writeString(path().resolve(file), value);
    } catch (IOException e) {
      throw new MachinesException("cannot write " + file + " of " + name, e);
    }
  }
}
