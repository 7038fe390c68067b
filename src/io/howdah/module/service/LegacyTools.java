package io.howdah.module.service;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostRun;
import java.util.List;

/**
 * The programs that control and enable one service.
 *
 * @param name of the service
 * @param kind which enabling program: systemctl, rc-update, update-rc.d, insserv or chkconfig
 * @param control the beginning of a control command: what comes before the action
 */
record LegacyTools(String name, String kind, Control control) {
  /** How the service is told what to do. */
  enum Control {
    SYSTEMCTL,
    RC_SERVICE,
    SERVICE,
    SCRIPT
  }

  private static final String SCRIPT =
      """
      for _p in systemctl rc-service rc-update update-rc.d insserv chkconfig service; do
        command -v $_p >/dev/null && echo $_p
      done
      [ -f "/etc/init.d/$_n" ] && echo script
      if [ -e /run/systemd/system/ ] || grep -qs systemd /proc/1/comm; then echo booted; fi
      """;

  static LegacyTools find(HostRun host, String name) {
    List<String> there =
        host.sh("_n=" + ShellQuote.quote(name) + "\n" + SCRIPT).out().lines().toList();
    if (there.contains("systemctl") && there.contains("booted")) {
      return new LegacyTools(name, "systemctl", Control.SYSTEMCTL);
    }
    if (there.contains("rc-service")) {
      return new LegacyTools(name, "rc-update", Control.RC_SERVICE);
    }
    for (String kind : List.of("update-rc.d", "insserv", "chkconfig")) {
      if (there.contains("script") && there.contains(kind)) {
        Control control = there.contains("service") ? Control.SERVICE : Control.SCRIPT;
        return new LegacyTools(name, kind, control);
      }
    }
    throw MissingService.named(name, "host");
  }

  /** Shell text that tells the service to do something. */
  String command(String action, String arguments) {
    String quoted = ShellQuote.quote(name);
    String words =
        switch (control) {
          case SYSTEMCTL -> "systemctl " + action + " " + quoted;
          case RC_SERVICE -> "rc-service " + quoted + " " + action;
          case SERVICE -> "service " + quoted + " " + action;
          case SCRIPT -> ShellQuote.quote("/etc/init.d/" + name) + " " + action;
        };
    return arguments.isEmpty() ? words : words + " " + arguments;
  }

  /** A failure that says what the program said. */
  static ModuleFailure failure(String err, String out) {
    return new ModuleFailure(err.isEmpty() ? out : err);
  }
}
