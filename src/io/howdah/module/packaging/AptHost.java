package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.ShellSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs apt's programs as the apt module wants them: unattended, in a parsable locale. */
final class AptHost {
  /**
   * Ansible takes C.utf8 where the host has it: a package that makes a database while it is being
   * installed, as PostgreSQL does, takes its encoding from here.
   */
  static final String ENVIRONMENT =
      """
      if [ -d /usr/lib/locale/C.utf8 ]; then _l=C.utf8; else _l=C; fi
      export DEBIAN_FRONTEND=noninteractive DEBIAN_PRIORITY=critical
      export LANG=$_l LC_ALL=$_l LC_MESSAGES=$_l LC_CTYPE=$_l
      """;

  private final HostRun host;
  private final ModuleArgs args;

  AptHost(ModuleContext context, ModuleArgs args) {
    this.host = new HostRun(context);
    this.args = args;
  }

  /** Runs shell text that only asks. */
  CommandResult ask(String script) {
    return host.sh(ENVIRONMENT + script);
  }

  /**
   * Runs a command line of apt-get, aptitude or dpkg, with policy-rc.d replaced where asked for.
   * apt-get is told to wait for the lock as long as lock_timeout says.
   */
  CommandResult change(String commandLine) {
    List<String> words = new ArrayList<>(ShellSplit.split(commandLine));
    Optional<Long> timeout = args.number("lock_timeout");
    if (words.get(0).endsWith("apt-get") && timeout.isPresent()) {
      words.addAll(1, List.of("-o", "DPkg::Lock::Timeout=" + timeout.get()));
    }
    String policy = args.number("policy_rc_d").map(AptHost::policy).orElse("");
    return host.sh(ENVIRONMENT + policy + ShellQuote.join(words) + "\n");
  }

  private static String policy(long code) {
    return """
    _p=/usr/sbin/policy-rc.d; _b=
    _back() { if [ -n "$_b" ]; then mv "$_b/policy-rc.d" $_p && rmdir "$_b"; else rm -f $_p; fi; }
    if [ -e $_p ]; then
      _b=$(mktemp -d) && mv $_p "$_b/" || { echo "Fail to move $_p to $_b" >&2; exit 1; }
    fi
    trap _back EXIT
    printf '#!/bin/sh\\nexit %d\\n' CODE > $_p && chmod 0755 $_p || {
      echo "Failed to create or chmod $_p" >&2; exit 1; }
    """
        .replace("CODE", Long.toString(code));
  }
}
