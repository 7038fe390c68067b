package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Switches hosts on and off, and stops their clocks. */
final class HostPower {
  private static final Duration BOOT = Duration.ofSeconds(90);
  private static final Duration SHUTDOWN = Duration.ofSeconds(60);

  /** systemd's signal for it, SIGRTMIN+4. */
  private static final int POWER_OFF = 38;

  private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

  private final LabPaths paths;
  private final Programs programs;
  private final LabNetwork network;
  private final ControlGroup lab;

  HostPower(LabPaths paths, Programs programs, LabNetwork network, ControlGroup lab) {
    this.paths = paths;
    this.programs = programs;
    this.network = network;
    this.lab = lab;
  }

  /** What a host is doing, in one word. */
  String state(String host) {
    if (!group(host).populated()) {
      return "off";
    }
    if (Files.exists(paths.host(host).resolve("reset"))) {
      return "dark";
    }
    if (box(host).frozen()) {
      return "paused";
    }
    return leader(host).isPresent() ? "running" : "booting";
  }

  boolean isOn(String host) {
    return group(host).populated();
  }

  /** Boots a host that is off; its boot settings must have been written. */
  void start(String host, Path scripts) {
    ControlGroup init = group(host).child("init");
    init.create();
    Process supply =
        programs.launch(
            paths.console(host),
            "sh",
            "-c",
            "echo $$ > \"$1/cgroup.procs\""
                + " && exec unshare --mount --propagation slave sh \"$2/host.sh\" \"$3\"",
            "sh",
            init.path().toString(),
            scripts.toString(),
            paths.host(host).toString());
    // A host whose group is still empty would look like one that is off.
    Waiting.until(
        BOOT,
        () -> init.populated() || !supply.isAlive(),
        "the power supply of host " + host + " to start");
  }

  /** Returns when a host lets its user in. */
  void awaitReady(String host, String address) {
    boolean answered = Waiting.holds(BOOT, () -> greets(address) || died(host));
    if (!answered || died(host)) {
      throw new MachinesException("host " + host + " did not boot: " + lastWords(host));
    }
    Waiting.until(BOOT, () -> allowsLogin(host), host + " to allow logins");
  }

  /** A power cut: no word of it reaches the peers. */
  void kill(LabHost host) {
    network.inside("ip", "link", "delete", "dev", host.port());
    group(host.name()).kill();
    group(host.name()).remove();
  }

  /** An orderly shutdown; a power cut where that takes too long. */
  void stop(LabHost host) {
    if (isOn(host.name())) {
      resume(host.name());
      long end = System.nanoTime() + SHUTDOWN.toNanos();
      do {
        pressPowerButton(host.name());
      } while (!Waiting.holds(ASK_AGAIN, () -> !isOn(host.name())) && System.nanoTime() < end);
    }
    kill(host);
  }

  /** Asks systemd to power off; one that is still starting may not hear it. */
  private void pressPowerButton(String host) {
    leader(host).ifPresent(leader -> programs.attempt("kill", "-" + POWER_OFF, "" + leader));
  }

  /** A stalled machine: nothing in it runs, and its clock goes on. */
  void pause(String host) {
    if (!isOn(host)) {
      throw new MachinesException("host " + host + " is off");
    }
    box(host).freeze(true);
  }

  void resume(String host) {
    if (box(host).exists()) {
      box(host).freeze(false);
    }
  }

  /** The command that runs a command as root in a host, past its network. */
  String[] entering(String host, long leader, String... command) {
    ControlGroup group = box(host).child("exec");
    group.create();
    String[] words = new String[command.length + 6];
    words[0] = "sh";
    words[1] = "-c";
    words[2] =
        "echo $$ > \"$1/cgroup.procs\" && pid=$2 && shift 2 && exec nsenter --target \"$pid\""
            + " --mount --uts --ipc --net --pid --cgroup --root --wd env -i HOME=/root"
            + " PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8"
            + " TERM=\"${TERM:-dumb}\" \"$@\"";
    words[3] = "sh";
    words[4] = group.path().toString();
    words[5] = String.valueOf(leader);
    System.arraycopy(command, 0, words, 6, command.length);
    return words;
  }

  /** The host's first process, by its number on this machine. */
  Optional<Long> leader(String host) {
    return box(host).child("payload").allProcesses().stream()
        .filter(HostPower::isFirst)
        .findFirst();
  }

  private static boolean isFirst(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .anyMatch(line -> line.startsWith("NSpid:") && line.endsWith("\t1"));
    } catch (IOException e) {
      return false;
    }
  }

  private boolean died(String host) {
    return !group(host).populated();
  }

  private boolean allowsLogin(String host) {
    return leader(host)
        .map(
            leader ->
                programs.attempt(entering(host, leader, "test", "!", "-e", "/run/nologin")).ok())
        .orElse(false);
  }

  private static boolean greets(String address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, 22), 1000);
      socket.setSoTimeout(5000);
      byte[] greeting = socket.getInputStream().readNBytes(4);
      return "SSH-".equals(new String(greeting, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return false;
    }
  }

  /** What a host's console and its journal ended with. */
  private String lastWords(String host) {
    String journal = paths.disk(host).resolve("var/log/journal").toString();
    Programs.Outcome said =
        programs.attempt(
            "journalctl", "--quiet", "--no-pager", "--output=cat", "-n5", "--directory=" + journal);
    String console = Programs.tail(consoleText(host));
    String state = died(host) ? "it is off" : "it is on, but does not let its user in";
    return String.join(
        "\n",
        state,
        console.isBlank() ? "its console is empty" : console,
        said.ok() && !said.output().isBlank()
            ? "its journal ends with\n" + Programs.tail(said.output())
            : "it has no journal");
  }

  private String consoleText(String host) {
    try {
      return Files.readString(paths.console(host), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "it left no word";
    }
  }

  private ControlGroup group(String host) {
    return lab.child(host);
  }

  /** The part of a host's group that holds the host itself, without its power supply. */
  private ControlGroup box(String host) {
    return group(host).child("box");
  }
}
