package io.howdah.module.service;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a service runs, by what the status action of its init script says. */
final class ServiceStatus {
  /** Exit codes that the Linux Standard Base gives to services that do not run. */
  private static final Set<Integer> NOT_RUNNING = Set.of(1, 2, 3, 4, 69);

  private static final List<String> DEAD =
      List.of(
          "stop",
          "could not access pid file",
          "is dead and pid file exists",
          "dead but subsys locked",
          "dead but pid file exists");

  private ServiceStatus() {}

  /** The exit code decides first, then the words of a one-line answer. */
  static boolean isRunning(String name, int exitCode, String out) {
    if (NOT_RUNNING.contains(exitCode)) {
      return false;
    }
    if (out.chars().filter(c -> c == '\n').count() > 1) {
      return exitCode == 0;
    }
    String clean = out.toLowerCase(Locale.ROOT).replace(name.toLowerCase(Locale.ROOT), "");
    if (clean.contains("stop")) {
      return false;
    }
    if (clean.contains("run")) {
      return !clean.contains("not ");
    }
    if (clean.contains("start") && !clean.contains("not ")) {
      return true;
    }
    return DEAD.stream().noneMatch(clean::contains) && exitCode == 0;
  }
}
