package io.howdah.module.service;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.ChrootTest;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.Sections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What systemd and the init scripts know of one unit, asked for in one script, which begins with
 * the reload of systemd itself where that is wanted.
 */
final class SystemdProbe {
  private static final Set<String> UNIT_FILE_STATES =
      Set.of(
          "enabled",
          "enabled-runtime",
          "linked",
          "linked-runtime",
          "masked",
          "masked-runtime",
          "static",
          "indirect",
          "disabled",
          "generated",
          "transient");

  private final Systemctl systemctl;
  private final @Nullable String unit;

  SystemdProbe(Systemctl systemctl, @Nullable String unit) {
    this.systemctl = systemctl;
    this.unit = unit;
  }

  SystemdUnit ask(HostRun host, ModuleArgs args, boolean checkMode) {
    CommandResult ran = host.sh(script(args, checkMode));
    if (ran.exitCode() == 127) {
      throw new ModuleFailure(ran.err().strip());
    }
    Sections told = Sections.parse(ran.out());
    for (String step : List.of("daemon-reload", "daemon-reexec")) {
      if (told.has(step) && !told.text(step).startsWith("0 ")) {
        String[] failure = told.text(step).split(" ", 2);
        throw new ModuleFailure(
            "failure " + failure[0] + " during " + step + ": " + (failure[1].strip() + "\n"));
      }
    }
    return unit(told);
  }

  private String script(ModuleArgs args, boolean checkMode) {
    StringBuilder script = new StringBuilder(Sections.DEFINE).append(Systemctl.PREPARE);
    for (String step : List.of("daemon-reload", "daemon-reexec")) {
      if (args.flag(step.replace('-', '_')) && !checkMode) {
        script
            .append("_e=$(" + systemctl.line(step) + " 2>&1 >/dev/null); _rc=$?; sec " + step)
            .append("; echo \"$_rc $_e\"; [ $_rc -eq 0 ] || exit 0\n");
      }
    }
    if (unit == null) {
      return script.toString();
    }
    script.append("_u=").append(ShellQuote.quote(unit)).append('\n').append(show());
    if (args.has("masked")) {
      script
          .append("sec mask; ")
          .append(systemctl.line("is-enabled \"$_u\""))
          .append(" 2>/dev/null\n");
    }
    if (args.has("enabled")) {
      script.append("sec enabled; ").append(systemctl.line("is-enabled \"$_u\" -l"));
      script.append(" 2>/dev/null; echo rc $?\n");
    }
    return script.append("exit 0\n").toString();
  }

  private String show() {
    return """
    case $_u in /*) _s=$_u ;; *) _s=/etc/init.d/$_u ;; esac
    sec initd; [ -e "$_s" ] && { echo yes; ls /etc/rc?.d/S??"$_u" 2>/dev/null; }
    sec show; { _e=$(SHOW "$_u" 2>&1 >&3 3>&-); _rc=$?; } 3>&1
    sec error; printf '%s %s\\n' $_rc "$_e"
    case "$_rc $_e" in
    *'ignoring request'*|*'ignoring command'*|[!0]*)
      sec state; ISENABLED "$_u" 2>/dev/null
      sec files; LIST "$_u" >/dev/null 2>&1 && echo yes
      sec plain; _e=$(PLAIN 2>&1 >/dev/null); echo "$? $_e"
      sec chroot; [ "$SYSTEMD_OFFLINE" = 1 ] && echo yes
      CHROOT ;;
    esac
    """
        .replace("SHOW", systemctl.line("show"))
        .replace("ISENABLED", systemctl.line("is-enabled"))
        .replace("LIST", systemctl.line("list-unit-files"))
        .replace("PLAIN", systemctl.line(""))
        .replace("CHROOT", ChrootTest.SHELL);
  }

  private SystemdUnit unit(Sections told) {
    Map<String, Object> status = new LinkedHashMap<>();
    boolean initScript = told.text("initd").startsWith("yes");
    boolean known = false;
    if (told.has("state")) {
      known = UNIT_FILE_STATES.contains(told.word("state")) || told.word("files").equals("yes");
      refuseWithoutSystemd(told, known);
    } else if (told.has("show")) {
      status = SystemctlShow.parse(told.lines("show"));
      known = status.containsKey("LoadState") && !"not-found".equals(status.get("LoadState"));
    }
    return new SystemdUnit(status, known, initScript, told);
  }

  private void refuseWithoutSystemd(Sections told, boolean known) {
    String plain = told.word("plain");
    if (!known && !plain.startsWith("0")) {
      String[] parts = plain.split(" ", 2);
      String err = parts.length > 1 ? parts[1] : "";
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("cmd", systemctl.shown());
      values.put("rc", Long.parseLong(parts[0]));
      values.put("stdout", "");
      values.put("stderr", err + "\n");
      throw new ModuleFailure(err, values);
    }
  }
}
