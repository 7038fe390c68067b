package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import java.util.stream.Collectors;

/**
 * Whether apt's lists were refreshed.
 *
 * @param wasAskedFor whether update_cache or cache_valid_time was given
 * @param updated whether the lists are newer than before; in check mode, whether they would be
 * @param time when they were last updated, in seconds since the epoch
 */
record AptCache(boolean wasAskedFor, boolean updated, long time) {
  /** Refreshes the lists if they are asked to be and are older than cache_valid_time. */
  static AptCache refresh(AptTask task, AptProbe.Answer before) {
    ModuleArgs args = task.args();
    long valid = args.number("cache_valid_time").orElse(0L);
    boolean asked = args.flag("update_cache") || valid != 0;
    if (!asked || before.cacheTime() + valid >= before.now()) {
      return new AptCache(asked, false, before.cacheTime());
    }
    if (task.context().checkMode()) {
      return new AptCache(true, true, before.cacheTime());
    }
    long after = update(task);
    return new AptCache(true, after != before.cacheTime(), after);
  }

  private static long update(AptTask task) {
    CommandResult ran = runUpdate(task.host(), task.args());
    if (!ran.succeeded()) {
      throw new ModuleFailure("Failed to update apt cache: " + reason(ran.err()));
    }
    return Long.parseLong(ran.out().strip());
  }

  /**
   * Runs apt-get update until it succeeds or the tries are used up; the delays between tries double
   * up to the bound, as Ansible's do. Prints when the lists were last updated.
   */
  static CommandResult runUpdate(AptHost host, ModuleArgs args) {
    String script =
        """
        _delay=1; _try=0
        while :; do
          _try=$((_try + 1))
          if apt-get -o DPkg::Lock::Timeout=LOCK -o APT::Update::Error-Mode=any update \
            >/dev/null 2>"$_log" && ! grep -q '^W: Failed to fetch' "$_log"; then
            break
          fi
          if [ $_try -ge TRIES ]; then cat "$_log" >&2; exit 1; fi
          sleep $_delay; _delay=$((_delay * 2)); [ $_delay -le MAX ] || _delay=MAX
        done
        stat -c %Y /var/lib/apt/periodic/update-success-stamp 2>/dev/null ||
          stat -c %Y /var/lib/apt/lists
        """;
    String filled =
        script
            .replace(
                "LOCK", args.values().get("lock_timeout") instanceof Long n ? n.toString() : "60")
            .replace("TRIES", args.number("update_cache_retries").orElse(5L).toString())
            .replace("MAX", args.number("update_cache_retry_max_delay").orElse(12L).toString());
    return host.ask("_log=$(mktemp) || exit 1; trap 'rm -f \"$_log\"' EXIT\n" + filled);
  }

  /** Warnings and errors in one line, as python-apt joins them. */
  static String reason(String err) {
    String joined =
        err.lines()
            .filter(line -> line.startsWith("W: ") || line.startsWith("E: "))
            .map(line -> line.charAt(0) + ":" + line.substring(3))
            .collect(Collectors.joining(", "));
    return joined.isEmpty() ? "unknown reason" : joined;
  }
}
