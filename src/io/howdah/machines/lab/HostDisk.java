package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

/** Writes what makes a host this host: its name, address, keys and way to packages. */
final class HostDisk {
  private static final int VAGRANT_ID = 1000;

  /** Several requests in one go were seen to wait forever when the cache closed the connection. */
  private static final String PATIENCE =
      """
      Acquire::http::Pipeline-Depth "0";
      Acquire::http::Timeout "20";
      Acquire::Retries "5";
      """;

  private final LabPaths paths;
  private final Programs programs;

  HostDisk(LabPaths paths, Programs programs) {
    this.paths = paths;
    this.programs = programs;
  }

  /** Makes the disk of a new host; what was there before is removed. */
  void make(LabHost host, String net, String aptSources) {
    remove(host.name());
    for (String part : List.of("up", "work", "root")) {
      TextFile.makeDirectory(paths.host(host.name()).resolve(part));
    }
    identity(host, net);
    packages(host, net, aptSources);
    keys(host);
  }

  void remove(String host) {
    programs.run("rm", "-rf", "--one-file-system", paths.host(host).toString());
  }

  private void identity(LabHost host, String net) {
    write(host, "etc/hostname", host.name() + "\n");
    write(host, "etc/machine-id", UUID.randomUUID().toString().replace("-", "") + "\n");
    write(
        host,
        "etc/hosts",
        """
        127.0.0.1 localhost
        127.0.1.1 %s
        ::1 localhost ip6-localhost ip6-loopback
        """
            .formatted(host.name()));
    write(
        host,
        "etc/network/interfaces.d/eth0",
        """
        auto eth0
        iface eth0 inet static
          address %s/24
          gateway %s.%d
        """
            .formatted(host.address(net), net, LabNetwork.BRIDGE));
  }

  private void packages(LabHost host, String net, String aptSources) {
    String proxy = "http://" + net + "." + LabNetwork.BRIDGE + ":" + PackageCache.PORT;
    String options = String.join("\n", AptOptions.ofHost(programs));
    write(host, "etc/apt/sources.list", aptSources);
    write(
        host,
        "etc/apt/apt.conf.d/01howdah-lab",
        "Acquire::http::Proxy \"" + proxy + "\";\n" + PATIENCE + options + "\n");
    agePackageLists(host);
  }

  /**
   * The base holds no package lists, but a folder as young as itself; apt's users would trust it.
   */
  private void agePackageLists(LabHost host) {
    Path lists = paths.disk(host.name()).resolve("var/lib/apt/lists");
    TextFile.makeDirectory(lists);
    try {
      Files.setLastModifiedTime(lists, FileTime.fromMillis(0));
    } catch (IOException e) {
      throw new MachinesException("cannot set the time of " + lists, e);
    }
  }

  private void keys(LabHost host) {
    TextFile.makeDirectory(paths.disk(host.name()).resolve("etc/ssh"));
    for (String type : List.of("ed25519", "ecdsa")) {
      Path key = paths.disk(host.name()).resolve("etc/ssh/ssh_host_" + type + "_key");
      programs.run(
          "ssh-keygen", "-q", "-t", type, "-N", "", "-C", host.name(), "-f", key.toString());
    }
    write(host, "home/vagrant/.ssh/authorized_keys", TextFile.read(Path.of(paths.key() + ".pub")));
    Path home = paths.disk(host.name()).resolve("home/vagrant");
    own(home, "rwxr-xr-x");
    own(home.resolve(".ssh"), "rwx------");
    own(home.resolve(".ssh/authorized_keys"), "rw-------");
  }

  /** The lines of known_hosts for a host. */
  String knownHost(LabHost host, String net) {
    StringBuilder lines = new StringBuilder();
    for (String type : List.of("ed25519", "ecdsa")) {
      String[] key =
          TextFile.read(paths.disk(host.name()).resolve("etc/ssh/ssh_host_" + type + "_key.pub"))
              .split(" ");
      lines.append(host.name()).append(',').append(host.address(net)).append(' ');
      lines.append(key[0]).append(' ').append(key[1]).append('\n');
    }
    return lines.toString();
  }

  private static void own(Path path, String mode) {
    try {
      Files.setAttribute(path, "unix:uid", VAGRANT_ID);
      Files.setAttribute(path, "unix:gid", VAGRANT_ID);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    } catch (IOException e) {
      throw new MachinesException("cannot give " + path + " to vagrant", e);
    }
  }

  private void write(LabHost host, String file, String text) {
    TextFile.write(paths.disk(host.name()).resolve(file), text);
  }
}
