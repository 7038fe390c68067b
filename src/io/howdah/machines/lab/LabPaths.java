package io.howdah.machines.lab;

import java.nio.file.Path;

/** Every file of a lab, by name. */
record LabPaths(Path root, String name) {
  static LabPaths of(LabSettings settings) {
    return new LabPaths(settings.root(), settings.name());
  }

  Path labs() {
    return root.resolve("labs");
  }

  Path lab() {
    return labs().resolve(name);
  }

  Path lock() {
    return root.resolve("locks").resolve(name);
  }

  Path settings() {
    return lab().resolve("lab.properties");
  }

  Path key() {
    return lab().resolve("id_ed25519");
  }

  Path knownHosts() {
    return lab().resolve("known_hosts");
  }

  Path cuts() {
    return lab().resolve("cuts");
  }

  Path log(String what) {
    return lab().resolve(what + ".log");
  }

  Path hosts() {
    return lab().resolve("hosts");
  }

  Path host(String host) {
    return hosts().resolve(host);
  }

  /** What the host has written so far; the outer layer of its root file system. */
  Path disk(String host) {
    return host(host).resolve("up");
  }

  Path console(String host) {
    return host(host).resolve("console.log");
  }
}
