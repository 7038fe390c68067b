package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The root file system that all hosts share and none changes. Built once with mmdebstrap; its name
 * holds a digest of what went into it, so a change of that builds a new one.
 */
final class BaseImage {
  private static final String PACKAGES =
      "systemd,systemd-sysv,dbus,openssh-server,sudo,python3,python3-apt,ifupdown,iproute2,"
          + "iputils-ping,iputils-arping,rsyslog,nftables,tcpdump,procps,psmisc,netbase,less,curl,"
          + "ca-certificates,gpgv,gnupg,lsb-release";

  private static final long SPACE_MIB = 800;

  private final Path root;
  private final Programs programs;
  private final ControlGroup group;
  private final String codename;
  private final List<AptSource> sources;

  BaseImage(Path root, Programs programs, ControlGroup labs) {
    this.root = root;
    this.programs = programs;
    this.group = labs.child(".base");
    this.codename = codename();
    this.sources = AptSources.debian(Path.of("/etc/apt"), codename);
  }

  /** apt's entries for a host. */
  String sourcesForHost() {
    return sources.stream().map(AptSource::forHost).collect(Collectors.joining("\n", "", "\n"));
  }

  List<AptSource> sources() {
    return sources;
  }

  /** The name of the tree in the root directory; it is built if it is not there yet. */
  String provide(Path scripts, Consumer<String> progress) {
    String name = "base-" + codename + "-" + digest();
    Path tree = root.resolve(name);
    try (LabLock lock =
        LabLock.take(root.resolve("locks/.base"), "the hosts' root file system", progress)) {
      if (!Files.isDirectory(tree)) {
        refuseWithoutSpace(root, root.toFile().getUsableSpace());
        long start = System.nanoTime();
        progress.accept("building the hosts' root file system (Debian " + codename + "), once");
        build(tree, scripts);
        progress.accept("built " + tree + " in " + seconds(start) + " s");
      }
    }
    return name;
  }

  /** A file system that gets full speaks of it in many ways, seldom in plain words. */
  static void refuseWithoutSpace(Path root, long bytes) {
    if (bytes < SPACE_MIB << 20) {
      throw new MachinesException(
          "there are "
              + (bytes >> 20)
              + " MiB free below "
              + root
              + ": the hosts' root file system takes about "
              + SPACE_MIB
              + " MiB while it is built",
          "free some, or name another directory with HOWDAH_LAB_ROOT");
    }
  }

  private void build(Path tree, Path scripts) {
    stop(); // of a command that was killed while it built
    group.create();
    Path half = tree.resolveSibling(tree.getFileName() + ".half");
    programs.run("rm", "-rf", "--one-file-system", half.toString());
    // In namespaces of its own: when we die it dies, and with it every mount it made.
    List<String> command =
        new ArrayList<>(
            List.of("sh", "-c", "echo $$ > \"$0\" && exec \"$@\"", group.path() + "/cgroup.procs"));
    command.addAll(
        List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"));
    command.addAll(List.of("--propagation", "slave", "mmdebstrap", "--mode=root"));
    command.addAll(
        List.of("--variant=minbase", "--include=" + PACKAGES, "--dpkgopt=force-unsafe-io"));
    AptOptions.ofMachine(programs).forEach(option -> command.add("--aptopt=" + option));
    command.add("--customize-hook=sh " + scripts.resolve("base-setup.sh") + " \"$1\"");
    command.addAll(List.of(codename, half.toString()));
    sources.forEach(source -> command.add(source.forMachine()));
    programs.run(command.toArray(String[]::new));
    stop();
    if (!half.toFile().renameTo(tree.toFile())) {
      throw new MachinesException("cannot rename " + half + " to " + tree);
    }
  }

  /** Ends a build that nobody waits for. */
  void stop() {
    group.kill();
    group.remove();
  }

  private String digest() {
    return LabScripts.digest(
        Map.of(
            "base-setup.sh", LabScripts.resource("base-setup.sh"),
            "packages", PACKAGES.getBytes(StandardCharsets.UTF_8)));
  }

  private static String codename() {
    Map<String, String> release = OsRelease.read(Path.of("/etc/os-release"));
    boolean debian = "debian".equals(release.get("ID"));
    return debian ? release.getOrDefault("VERSION_CODENAME", "bookworm") : "bookworm";
  }

  private static long seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e9);
  }
}
