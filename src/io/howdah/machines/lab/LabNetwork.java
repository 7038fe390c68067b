package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A lab's bridge in a network namespace of its own, and the one cable from it to this machine. The
 * namespace is held by one process, the anchor: when that dies, the whole network is gone.
 */
final class LabNetwork {
  /** The last octet of this machine's address in a lab. */
  static final int MACHINE = 1;

  /** The last octet of the bridge's: the hosts' gateway, and where they reach the package cache. */
  static final int BRIDGE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LabPaths paths;
  private final Programs programs;
  private final ControlGroup group;

  LabNetwork(LabPaths paths, Programs programs, ControlGroup lab) {
    this.paths = paths;
    this.programs = programs;
    this.group = lab.child("anchor");
  }

  /** The process that holds the network, if it lives. */
  Optional<Long> anchor() {
    return group.processes().stream().findFirst();
  }

  /** Whether it is whole. */
  boolean stands() {
    return anchor().isPresent()
        && programs.attempt("ip", "link", "show", "dev", cable()).ok()
        && inside("ip", "link", "show", "dev", "outer").ok();
  }

  /** Makes it; a half of it must have been removed before. */
  void make(String net, java.nio.file.Path scripts) {
    group.create();
    programs.launch(
        paths.log("anchor"),
        "sh",
        "-c",
        "echo $$ > \"$1/cgroup.procs\" && exec unshare --net sh \"$2/anchor.sh\" \"$3\"",
        "sh",
        group.path().toString(),
        scripts.toString(),
        net);
    Waiting.until(
        PATIENCE,
        () -> inside("nft", "list", "chain", "bridge", "lab", "cuts").ok(),
        "the lab's bridge; see " + paths.log("anchor"));
    connect(net);
  }

  private void connect(String net) {
    programs.run(
        "ip",
        "link",
        "add",
        cable(),
        "type",
        "veth",
        "peer",
        "name",
        "outer",
        "netns",
        String.valueOf(anchor().orElseThrow()));
    within("ip", "link", "set", "dev", "outer", "master", "br0", "up");
    programs.run("ip", "address", "add", net + "." + MACHINE + "/24", "dev", cable());
    programs.run("ip", "link", "set", "dev", cable(), "up");
  }

  /** Removes all of it. */
  void remove() {
    group.kill();
    group.remove();
    if (programs.attempt("ip", "link", "show", "dev", cable()).ok()) {
      programs.attempt("ip", "link", "delete", "dev", cable());
    }
  }

  /** Runs a program in the lab's network namespace; it must succeed. */
  String within(String... command) {
    return programs.run(prefixed(command));
  }

  /** Runs a program in the lab's network namespace. */
  Programs.Outcome inside(String... command) {
    return anchor().isEmpty()
        ? new Programs.Outcome(1, "the lab has no network")
        : programs.attempt(prefixed(command));
  }

  private String[] prefixed(String... command) {
    String anchor =
        anchor()
            .map(String::valueOf)
            .orElseThrow(() -> new MachinesException("lab " + paths.name() + " is not up"));
    List<String> whole = new java.util.ArrayList<>(List.of("nsenter", "--target", anchor, "--net"));
    whole.addAll(List.of(command));
    return whole.toArray(String[]::new);
  }

  /** This machine's interface in the lab. */
  String cable() {
    return "hl-" + paths.name();
  }
}
