package io.howdah.module.service;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One init script as it was found.
 *
 * @param script its path
 * @param enabledIn the runlevels whose directories start it
 * @param running whether it says that it runs
 * @param updateRcd whether update-rc.d is there; else chkconfig is used
 * @param warnings doubts about whether it runs
 */
record SysvinitProbe(
    String script,
    Set<String> enabledIn,
    boolean running,
    boolean updateRcd,
    List<Object> warnings) {
  private static final String SCRIPT =
      """
      case $_n in /*) _s=$_n ;; *) _s=/etc/init.d/$_n ;; esac
      [ -e "$_s" ] || exit 0
      sec script; echo "$_s"
      sec links; _d=/etc; [ -d /etc/rc0.d/ ] || _d=/etc/init.d
      for _l in $_d/rc?.d/S??"$_n"; do [ -e "$_l" ] && echo "$_l"; done
      command -v update-rc.d >/dev/null && sec update
      if [ -n "$_pattern" ]; then
        sec processes; ps auxww | grep -vF ' -- sec processes'
      else
        sec status
        if command -v service >/dev/null; then service "$_n" status; else "$_s" status; fi
        _r=$?; sec code; echo $_r
        case $_r in 0|1|2|3|4|69) ;; *) sec processes; ps auxww ;; esac
      fi
      """;

  static SysvinitProbe ask(HostRun host, ModuleArgs args) {
    String name = args.text("name");
    String pattern = args.optionalText("pattern").orElse("");
    Sections told =
        Sections.parse(
            host.sh(
                    Sections.DEFINE
                        + ("_n=" + ShellQuote.quote(name) + "\n")
                        + ("_pattern=" + ShellQuote.quote(pattern) + "\n")
                        + SCRIPT)
                .out());
    if (!told.has("script")) {
      throw MissingService.named(name, "");
    }
    List<Object> warnings = new ArrayList<>();
    boolean running =
        pattern.isEmpty()
            ? isRunning(told, name, warnings)
            : told.text("processes").contains(pattern);
    return new SysvinitProbe(
        told.word("script"), levels(told), running, told.has("update"), warnings);
  }

  private static Set<String> levels(Sections told) {
    return Set.copyOf(
        told.lines("links").stream().map(l -> l.replaceFirst(".*/rc(.)\\.d/.*", "$1")).toList());
  }

  private static boolean isRunning(Sections told, String name, List<Object> warnings) {
    int code = Integer.parseInt(told.word("code"));
    String out = told.text("status");
    if (name.equals("iptables") && out.contains("ACCEPT")) {
      return true;
    }
    if (out.chars().filter(c -> c == '\n').count() <= 1) {
      String clean = out.toLowerCase(Locale.ROOT).replace(name.toLowerCase(Locale.ROOT), "");
      if (has(clean, "stop", "is dead ", "dead but ", "could not access pid file", "inactive")) {
        return false;
      }
      if (has(clean, "run", "start", "active") && !clean.contains("not ")) {
        return true;
      }
    }
    if (Set.of(1, 2, 3, 4, 69).contains(code)) {
      return false;
    }
    return code == 0 || byProcesses(told, name, warnings);
  }

  private static boolean byProcesses(Sections told, String name, List<Object> warnings) {
    boolean found = told.text("processes").contains(name);
    warnings.add(
        found
            ? "Used ps output to match service name and determine it is up, this is very unreliable"
            : "Unable to determine if service is up, assuming it is down");
    return found;
  }

  private static boolean has(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
