package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What the next command has to know about a lab, kept in small files. */
final class LabState {
  private static final String HOST_FILE = "host.properties";

  /** A file of its own, because host.sh looks for it at every boot. */
  private static final String WATCHDOG_MARK = "watchdog.on";

  private final LabPaths paths;

  LabState(LabPaths paths) {
    this.paths = paths;
  }

  /** The lab's network, once it has been chosen. */
  Optional<String> net() {
    return Optional.ofNullable(load(paths.settings()).getProperty("net"));
  }

  void saveNet(String net) {
    Properties properties = new Properties();
    properties.setProperty("net", net);
    save(paths.settings(), properties);
  }

  /** The finished hosts by name, in order of creation; a half-made one is none. */
  Map<String, LabHost> hosts() {
    Map<String, LabHost> hosts = new LinkedHashMap<>();
    hostDirectories().stream()
        .map(this::host)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(LabHost::number))
        .forEach(host -> hosts.put(host.name(), host));
    return hosts;
  }

  private Optional<LabHost> host(Path directory) {
    Properties properties = load(directory.resolve(HOST_FILE));
    return Optional.ofNullable(properties.getProperty("number"))
        .map(
            number ->
                new LabHost(
                    directory.getFileName().toString(),
                    Integer.parseInt(number),
                    Files.exists(directory.resolve(WATCHDOG_MARK)),
                    properties.getProperty("base", "")));
  }

  /** Says whether a host has a watchdog from its next boot on. */
  void setWatchdog(LabHost host, boolean on) {
    Path mark = paths.host(host.name()).resolve(WATCHDOG_MARK);
    if (on) {
      TextFile.write(mark, "");
    } else {
      mark.toFile().delete();
    }
  }

  /** Declares a host finished. */
  void save(LabHost host) {
    Properties properties = new Properties();
    properties.setProperty("number", String.valueOf(host.number()));
    properties.setProperty("base", host.base());
    save(paths.host(host.name()).resolve(HOST_FILE), properties);
  }

  /** Every host's directory, half-made ones included. */
  java.util.List<Path> hostDirectories() {
    if (!Files.isDirectory(paths.hosts())) {
      return java.util.List.of();
    }
    try (Stream<Path> entries = Files.list(paths.hosts())) {
      return entries.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new MachinesException("cannot read " + paths.hosts(), e);
    }
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new MachinesException("cannot read " + file, e);
      }
    }
    return properties;
  }

  private static void save(Path file, Properties properties) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(fresh)) {
        properties.store(out, null);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new MachinesException("cannot write " + file, e);
    }
  }
}
