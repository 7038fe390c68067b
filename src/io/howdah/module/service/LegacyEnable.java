package io.howdah.module.service;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostRun;

/** Option enabled of the service module proper. */
final class LegacyEnable {
  private final LegacyTools tools;
  private final HostRun host;
  private final String name;
  private final boolean wanted;
  private final String runlevel;

  LegacyEnable(LegacyTools tools, HostRun host, ModuleArgs args) {
    this.tools = tools;
    this.host = host;
    this.name = ShellQuote.quote(tools.name());
    this.wanted = args.flag("enabled");
    this.runlevel = args.text("runlevel");
  }

  /** Whether there is something to change; changes it if it is for real. */
  boolean apply(boolean forReal) {
    if (isEnabled() == wanted) {
      return false;
    }
    if (forReal) {
      CommandResult ran = host.sh(command());
      if (!ran.succeeded()) {
        String action = wanted ? "enable" : "disable";
        throw new ModuleFailure(
            (ran.err().isEmpty() ? "Failure for " : "Error when trying to ")
                + (action + " " + tools.name())
                + (": rc=" + ran.exitCode() + " ")
                + (ran.err().isEmpty() ? ran.out() : ran.err()));
      }
    }
    return true;
  }

  private boolean isEnabled() {
    String script =
        switch (tools.kind()) {
          case "systemctl" ->
              "_o=$(systemctl is-enabled "
                  + name
                  + ") && exit 0\n"
                  + "case $_o in disabled*) exit 1 ;; esac\n"
                  + ("[ -x /etc/init.d/" + name + " ] && ls /etc/rc?.d/S??" + name);
          case "rc-update" ->
              "rc-update show | grep -qE '^ *'"
                  + name
                  + "' *[|].*(^| )'"
                  + ShellQuote.quote(runlevel)
                  + "'( |$)'";
          case "chkconfig" ->
              "_o=$(chkconfig --list "
                  + name
                  + ") || { chkconfig --add "
                  + name
                  + "; _o=$(chkconfig --list "
                  + name
                  + "); }\n"
                  + "case $_o in *3:on*5:on*) exit 0 ;; esac; exit 1";
          default -> "ls /etc/rc?.d/S??" + name;
        };
    return host.sh(script + " >/dev/null 2>&1").succeeded();
  }

  private String command() {
    String action = wanted ? "enable" : "disable";
    return switch (tools.kind()) {
      case "systemctl" -> "systemctl " + action + " " + name;
      case "rc-update" ->
          "rc-update " + (wanted ? "add " : "delete ") + name + " " + ShellQuote.quote(runlevel);
      case "chkconfig" -> "chkconfig " + name + (wanted ? " on" : " off");
      case "insserv" -> "insserv " + (wanted ? "" : "-r ") + name;
      default ->
          (wanted
                  ? "ls /etc/rc?.d/K??"
                      + name
                      + " >/dev/null 2>&1 || update-rc.d "
                      + name
                      + " defaults || exit $?\n"
                  : "")
              + ("update-rc.d " + name + " " + action);
    };
  }
}
