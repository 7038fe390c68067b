package io.howdah.module.service;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings one unit from how it was found to how it is wanted. */
final class SystemdChange {
  /** Where the commands run, and whether they do. */
  record Host(HostRun run, Systemctl systemctl, boolean forReal) {}

  private final ModuleArgs args;
  private final Host host;
  private final SystemdUnit unit;
  private final String name;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final List<Object> warnings = new ArrayList<>();

  SystemdChange(ModuleArgs args, Host host, SystemdUnit unit) {
    this.args = args;
    this.host = host;
    this.unit = unit;
    this.name = args.optionalText("name").orElse("");
    values.put("name", args.raw("name"));
    values.put("changed", false);
    values.put("status", unit.status());
  }

  ModuleResult result() {
    if (!warnings.isEmpty()) {
      values.put("warnings", warnings);
    }
    return new ModuleResult(values);
  }

  void checkLoad() {
    Map<String, Object> status = unit.status();
    boolean masked = "masked".equals(status.get("LoadState"));
    if (unit.known() && !masked && status.containsKey("LoadError")) {
      throw new ModuleFailure("Error loading unit file '" + name + "': " + status.get("LoadError"));
    }
    if (unit.initScript() && !unit.known()) {
      warnings.add(
          "The service ("
              + name
              + ") is actually an init script but the system is managed by systemd");
    }
  }

  void mask() {
    if (!args.has("masked") || unit.isMasked() == args.flag("masked")) {
      return;
    }
    values.put("changed", true);
    CommandResult ran = systemctl(args.flag("masked") ? "mask" : "unmask");
    if (ran != null && !ran.succeeded()) {
      requireFound();
    }
  }

  void enable() {
    if (!args.has("enabled")) {
      return;
    }
    requireFound();
    boolean enabled = unit.isEnabled(args.text("scope").equals("system"));
    boolean wanted = args.flag("enabled");
    values.put("enabled", wanted);
    if (enabled == wanted) {
      return;
    }
    values.put("changed", true);
    String action = wanted ? "enable" : "disable";
    CommandResult ran = systemctl(action);
    if (ran != null && !ran.succeeded()) {
      throw new ModuleFailure(
          "Unable to " + action + " service " + name + ": " + ran.out() + ran.err());
    }
  }

  void control() {
    if (!args.has("state")) {
      return;
    }
    requireFound();
    String wanted = args.text("state");
    boolean brings = wanted.equals("restarted") || wanted.equals("reloaded");
    values.put("state", unit.hasState() && brings ? "started" : wanted);
    if (unit.hasState()) {
      act(action(wanted));
    } else if (unit.inChroot()) {
      warnings.add(
          "Target is a chroot or systemd is offline. This can lead to false positives or prevent"
              + " the init system tools from working.");
    } else {
      throw new ModuleFailure("Service is in unknown state", Map.of("status", unit.status()));
    }
  }

  private String action(String wanted) {
    return switch (wanted) {
      case "started" -> unit.isRunning() ? "" : "start";
      case "stopped" -> unit.isRunning() || unit.isStopping() ? "stop" : "";
      case "restarted" -> unit.isRunning() ? "restart" : "start";
      default -> unit.isRunning() ? "reload" : "start";
    };
  }

  private void act(String action) {
    if (action.isEmpty()) {
      return;
    }
    values.put("changed", true);
    CommandResult ran = systemctl(action);
    if (ran != null && !ran.succeeded()) {
      throw new ModuleFailure("Unable to " + action + " service " + name + ": " + ran.err());
    }
  }

  private void requireFound() {
    if (!unit.found()) {
      throw MissingService.named(name, "host");
    }
  }

  /** Runs systemctl, or returns null in check mode. */
  private @Nullable CommandResult systemctl(String action) {
    if (!host.forReal()) {
      return null;
    }
    String line = host.systemctl().line(action + " " + ShellQuote.quote(name));
    return host.run().sh(Systemctl.PREPARE + line);
  }
}
