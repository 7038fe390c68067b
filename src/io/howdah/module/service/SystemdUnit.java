package io.howdah.module.service;

import io.howdah.module.command.Sections;
import java.util.List;
import java.util.Map;

/**
 * One unit as it was found.
 *
 * @param status the properties that systemctl show prints; empty where it can't ask
 * @param known whether systemd knows the unit
 * @param initScript whether there is an init script of this name
 * @param told the other answers
 */
record SystemdUnit(Map<String, Object> status, boolean known, boolean initScript, Sections told) {

  boolean found() {
    return known || initScript;
  }

  boolean isMasked() {
    return told.word("mask").equals("masked");
  }

  /** Whether it starts at boot; systemctl's exit code decides, then the init script's links. */
  boolean isEnabled(boolean systemScope) {
    List<String> lines = told.lines("enabled");
    String code = lines.isEmpty() ? "rc 1" : lines.get(lines.size() - 1);
    List<String> said = lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
    if (code.equals("rc 0")) {
      return !said.equals(List.of("indirect")) && !said.equals(List.of("alias"));
    }
    boolean disabled = String.join("\n", said).strip().endsWith("disabled");
    boolean linked = told.lines("initd").size() > 1;
    return code.equals("rc 1") && systemScope && initScript && !disabled && linked;
  }

  boolean hasState() {
    return status.containsKey("ActiveState");
  }

  boolean isRunning() {
    return "active".equals(status.get("ActiveState"))
        || "activating".equals(status.get("ActiveState"));
  }

  boolean isStopping() {
    return "deactivating".equals(status.get("ActiveState"));
  }

  boolean inChroot() {
    return told.word("chroot").startsWith("yes");
  }
}
