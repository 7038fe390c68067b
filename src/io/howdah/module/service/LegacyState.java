package io.howdah.module.service;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostRun;

/** Option state of the service module proper. */
final class LegacyState {
  private final LegacyTools tools;
  private final HostRun host;
  private final ModuleArgs args;

  LegacyState(LegacyTools tools, HostRun host, ModuleArgs args) {
    this.tools = tools;
    this.host = host;
    this.args = args;
  }

  /** Whether there is something to change; changes it if it is for real. */
  boolean apply(boolean forReal) {
    boolean running = isRunning();
    String action =
        switch (args.text("state")) {
          case "started" -> running ? "" : "start";
          case "stopped" -> running ? "stop" : "";
          case "reloaded" -> running ? "reload" : "start";
          default -> "restart";
        };
    if (action.isEmpty()) {
      return false;
    }
    if (forReal) {
      act(action);
    }
    return true;
  }

  private boolean isRunning() {
    if (args.has("pattern")) {
      String pattern = ShellQuote.quote(args.text("pattern"));
      return host.sh("ps auxww | grep -F -- " + pattern + " | grep -vq 'grep -F --'").succeeded();
    }
    if (tools.control() == LegacyTools.Control.SYSTEMCTL) {
      return systemdRunning();
    }
    CommandResult ran = host.sh(tools.command("status", args.text("arguments")));
    return ServiceStatus.isRunning(tools.name(), ran.exitCode(), ran.out());
  }

  private boolean systemdRunning() {
    CommandResult ran = host.sh("systemctl show " + ShellQuote.quote(tools.name()));
    if (!ran.succeeded()) {
      throw new ModuleFailure(
          "failure "
              + (ran.exitCode() + " running systemctl show for '" + tools.name() + "': ")
              + ran.err());
    }
    if (ran.out().contains("LoadState=not-found")) {
      throw new ModuleFailure(
          "systemd could not find the requested service \"'" + tools.name() + "'\": " + ran.err());
    }
    return ran.out().lines().anyMatch("ActiveState=active"::equals);
  }

  /** Not every init script knows restart, so it is a stop and a start, as in Ansible. */
  private void act(String action) {
    String arguments = args.text("arguments");
    boolean whole = !action.equals("restart") || tools.control() == LegacyTools.Control.RC_SERVICE;
    String pause = args.number("sleep").map(s -> "sleep " + s + "\n").orElse("");
    String script =
        whole
            ? tools.command(action, arguments)
            : tools.command("stop", arguments) + "\n" + pause + tools.command("start", arguments);
    CommandResult ran = host.sh(script + "\n");
    if (!ran.succeeded() && !ran.err().contains("Job is already running")) {
      throw LegacyTools.failure(ran.err(), ran.out());
    }
  }
}
