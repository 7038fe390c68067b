package io.howdah.engine;

import io.howdah.error.ExitCode;
import io.howdah.event.HostStats;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param exitCode Ansible's
 * @param hosts recap by host, over all playbooks of the run
 */
public record RunSummary(ExitCode exitCode, Map<String, HostStats> hosts) {
  /** Whether nothing failed and every host was reached. */
  public boolean succeeded() {
    return exitCode == ExitCode.OK;
  }

  /** How many task results said that something changed. */
  public long changed() {
    return hosts.values().stream().mapToLong(HostStats::changed).sum();
  }
}
