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

/** Brings one init script from how it was found to how it is wanted. */
final class SysvinitChange {
  private final ModuleArgs args;
  private final HostRun host;
  private final boolean forReal;
  private final String name;
  private final Map<String, @Nullable Object> status = new LinkedHashMap<>();
  private boolean changed;

  SysvinitChange(ModuleArgs args, HostRun host, boolean forReal) {
    this.args = args;
    this.host = host;
    this.forReal = forReal;
    this.name = args.text("name");
  }

  ModuleResult result(SysvinitProbe found) {
    ModuleResult.Builder result =
        ModuleResult.changed(changed).put("name", name).put("status", status);
    return (found.warnings().isEmpty() ? result : result.put("warnings", found.warnings())).build();
  }

  private static Map<String, @Nullable Object> untouched() {
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    part.put("changed", false);
    for (String key : List.of("rc", "stdout", "stderr")) {
      part.put(key, null);
    }
    return part;
  }

  void enable(SysvinitProbe found) {
    Map<String, @Nullable Object> part = untouched();
    status.put("enabled", part);
    List<String> levels = args.texts("runlevels");
    boolean wanted = args.flag("enabled");
    if (!levels.isEmpty()) {
      part.put("runlevels", levels);
      changed = levels.stream().anyMatch(l -> found.enabledIn().contains(l) != wanted);
    } else {
      changed = args.has("enabled") && found.enabledIn().isEmpty() == wanted;
    }
    part.put("changed", changed);
    if (changed && forReal) {
      record(part, host.sh(enableCommand(found, levels)));
      if (String.valueOf(part.get("stderr")).contains("illegal runlevel specified")) {
        throw new ModuleFailure(
            "Illegal runlevel specified for enable operation on service " + name);
      }
    }
  }

  private String enableCommand(SysvinitProbe found, List<String> levels) {
    boolean wanted = args.flag("enabled");
    String quoted = ShellQuote.quote(name);
    if (found.updateRcd()) {
      String action = !wanted ? "disable" : levels.isEmpty() ? "defaults" : "enable";
      return ("update-rc.d " + quoted + " " + action + " " + ShellQuote.join(levels)).strip();
    }
    String level =
        levels.isEmpty() ? "" : "--level " + ShellQuote.quote(String.join("", levels)) + " ";
    return "chkconfig " + level + quoted + (wanted ? " on" : " off");
  }

  private static void record(Map<String, @Nullable Object> part, CommandResult ran) {
    part.put("rc", (long) ran.exitCode());
    part.put("stdout", ran.out());
    part.put("stderr", ran.err());
  }

  void control(SysvinitProbe found) {
    Map<String, @Nullable Object> part = untouched();
    String wanted = args.optionalText("state").orElse("");
    if (wanted.isEmpty()) {
      return;
    }
    status.put(wanted, part);
    List<String> actions = actions(wanted, found.running());
    part.put("changed", !actions.isEmpty());
    changed |= !actions.isEmpty();
    if (forReal) {
      actions.forEach(action -> record(part, act(found, action, actions.size() > 1)));
    }
  }

  /** As Ansible counts them: what is not started is started or reloaded, else stopped. */
  private static List<String> actions(String wanted, boolean running) {
    return switch (wanted) {
      case "restarted" -> List.of("stop", "start");
      case "started" -> running ? List.of() : List.of("start");
      case "stopped" -> running ? List.of("stop") : List.of();
      default -> running ? List.of("reload") : List.of();
    };
  }

  private CommandResult act(SysvinitProbe found, String action, boolean pauses) {
    List<String> words = new ArrayList<>(List.of(found.script(), action));
    String line = ShellQuote.join(words) + " " + args.optionalText("arguments").orElse("");
    String started =
        args.flag("daemonize") ? "setsid " + line + " </dev/null >/dev/null 2>&1 &" : line;
    long pause = pauses ? args.number("sleep").orElse(0L) : 0;
    CommandResult ran =
        host.sh(started + "\n_r=$?" + (pause > 0 ? "; sleep " + pause : "") + "; exit $_r");
    if (!ran.succeeded()) {
      Map<String, Object> values = new LinkedHashMap<>();
      record(values, ran);
      String whole = args.text("state").replaceFirst("p?ed$", "");
      throw new ModuleFailure("Failed to " + whole + " service: " + name, values);
    }
    return ran;
  }
}
