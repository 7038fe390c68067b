package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The hosts' way to a mirror: one apt-cacher-ng for all labs of a root directory, on the loopback
 * interface; each lab's bridge has a listener that leads there. It runs while a lab does.
 */
final class PackageCache {
  static final int PORT = 3142;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * A list that two clients ask for at once is moved away below the first to be looked up again for
   * the second: either got half of it, an error, or waited forever. So what is below dists counts
   * as never changing, and {@link FreshLists} removes it when it is old.
   */
  private static final List<String> SETTLED =
      List.of("SPfilePatternEx: /dists/", "NetworkTimeout: 15");

  /** How long it may be silent to a client: longer than a mirror may be to it. */
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private final Path root;
  private final Programs programs;
  private final ControlGroup group;
  private final Consumer<String> progress;

  PackageCache(Path root, Programs programs, ControlGroup labs, Consumer<String> progress) {
    this.root = root;
    this.programs = programs;
    this.group = labs.child(".cache");
    this.progress = progress;
  }

  /** Starts it unless it runs. */
  void provide() {
    try (LabLock lock = lock()) {
      if (!group.exists() || !group.populated() || !answers()) {
        group.kill();
        start();
      }
    }
  }

  /** Sees to it that it has young package lists, and hands them out at a lab's door. */
  void freshen(List<AptSource> sources, String address) {
    List<String> lists = sources.stream().map(AptSource::release).distinct().toList();
    try (LabLock lock = lock()) {
      new FreshLists(root.resolve("cache"), this::restart, progress, SILENCE)
          .fetch(lists, new InetSocketAddress(address, PORT));
    }
  }

  /** What it fetches at the moment is asked for again by who wants it. */
  private void restart() {
    group.kill();
    start();
  }

  private LabLock lock() {
    return LabLock.take(root.resolve("locks/.cache"), "the package cache", progress);
  }

  /** Ends it; what it has fetched stays. */
  void stop() {
    group.kill();
    group.remove();
  }

  /** Opens a door to it on a lab's bridge. */
  void listenOn(ControlGroup listeners, long anchor, String address) {
    listeners.create();
    if (!listeners.populated()) {
      long cache = group.allProcesses().get(0);
      launch(
          listeners,
          "nsenter --target "
              + anchor
              + " --net systemd-socket-activate --listen="
              + address
              + ":"
              + PORT
              + " nsenter --net=/proc/"
              + cache
              + "/ns/net"
              + " /lib/systemd/systemd-socket-proxyd 127.0.0.1:"
              + port());
    }
  }

  private void start() {
    Path cache = root.resolve("cache");
    String user =
        unprivileged() ? "setpriv --reuid=apt-cacher-ng --regid=apt-cacher-ng --init-groups " : "";
    TextFile.write(cache.resolve("conf/acng.conf"), configuration(cache, freePort()));
    for (String part : List.of("packages", "log")) {
      TextFile.makeDirectory(cache.resolve(part));
    }
    if (!user.isEmpty()) {
      programs.run("chown", "-R", "apt-cacher-ng:", cache.toString());
    }
    group.create();
    launch(group, user + "apt-cacher-ng -c " + cache.resolve("conf") + " ForeGround=1");
    Waiting.until(PATIENCE, this::answers, "the package cache to answer; see " + log());
  }

  private void launch(ControlGroup where, String command) {
    programs.launch(
        log(), "sh", "-c", "echo $$ > '" + where.path() + "/cgroup.procs' && exec " + command);
  }

  private Path log() {
    return root.resolve("cache.log");
  }

  private String configuration(Path cache, int port) {
    List<String> lines = new ArrayList<>();
    lines.add("CacheDir: " + cache.resolve("packages"));
    lines.add("LogDir: " + cache.resolve("log"));
    lines.add("SupportDir: /usr/lib/apt-cacher-ng");
    lines.add("BindAddress: 127.0.0.1");
    lines.add("Port: " + port);
    lines.add("PassThroughPattern: ^.*:443$");
    lines.addAll(SETTLED);
    AptOptions.proxy(programs).ifPresent(proxy -> lines.add("Proxy: " + proxy));
    return String.join("\n", lines) + "\n";
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 500);
      return true;
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  private int port() {
    try (var lines = Files.lines(root.resolve("cache/conf/acng.conf"))) {
      String port = lines.filter(line -> line.startsWith("Port:")).findFirst().orElse("");
      return Integer.parseInt(port.replaceAll("\\D", ""));
    } catch (IOException e) {
      throw new MachinesException("cannot read the package cache's settings", e);
    }
  }

  /** Below 32768: apt-cacher-ng takes nothing above. */
  static int freePort() {
    for (int port = 23142; port < 32768; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Taken: the next one.
      }
    }
    throw new MachinesException("no free port for the package cache");
  }

  /** Whether another user than root can reach the cache's directory. */
  private boolean unprivileged() {
    try {
      for (Path path = root; path != null; path = path.getParent()) {
        if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return programs.attempt("id", "apt-cacher-ng").ok();
  }
}
