package io.howdah.report.html;

import io.howdah.event.HostStats;
import io.howdah.event.HostStats.Counter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The recap over all playbooks of a report. A run of several playbooks says its counts as sums from
 * its start, each new run from zero; which it is, the number of results seen tells.
 */
final class RecapTotals {
  private final Map<String, HostStats> said = new LinkedHashMap<>();
  private final Map<String, HostStats> seen = new LinkedHashMap<>();
  private final Map<String, Long> results = new LinkedHashMap<>();
  private final Map<String, Long> allResults = new LinkedHashMap<>();

  /** A result came from a host. */
  void result(String host, Status status) {
    results.merge(host, 1L, Long::sum);
    allResults.merge(host, 1L, Long::sum);
    seen.merge(host, one(status), RecapTotals::sum);
  }

  /** A playbook ended with this recap. */
  void playbook(Map<String, HostStats> hosts) {
    hosts.forEach(
        (host, stats) -> {
          boolean fromZero = near(stats, results, host) < near(stats, allResults, host);
          HostStats before = said.getOrDefault(host, HostStats.NONE);
          said.put(host, fromZero ? sum(before, stats) : stats);
        });
    results.clear();
    seen.clear();
  }

  /**
   * By host, sorted as the console's; a playbook that did not come to its recap is counted by its
   * results.
   */
  Map<String, HostStats> hosts() {
    Map<String, HostStats> all = new TreeMap<>(said);
    seen.forEach((host, stats) -> all.merge(host, stats, RecapTotals::sum));
    return all;
  }

  private static long near(HostStats stats, Map<String, Long> counted, String host) {
    long total =
        stats.ok() + stats.unreachable() + stats.failures() + stats.skipped() + stats.rescued();
    return Math.abs(total - counted.getOrDefault(host, 0L));
  }

  private static HostStats one(Status status) {
    HostStats none = HostStats.NONE;
    return switch (status) {
      case OK -> none.plus(Counter.OK, 1);
      case CHANGED -> none.plus(Counter.OK, 1).plus(Counter.CHANGED, 1);
      case FAILED -> none.plus(Counter.FAILURES, 1);
      case UNREACHABLE -> none.plus(Counter.UNREACHABLE, 1);
      case SKIPPED -> none.plus(Counter.SKIPPED, 1);
      case IGNORED -> none.plus(Counter.OK, 1).plus(Counter.IGNORED, 1);
      case UNFINISHED -> none;
    };
  }

  private static HostStats sum(HostStats a, HostStats b) {
    return new HostStats(
        a.ok() + b.ok(),
        a.changed() + b.changed(),
        a.unreachable() + b.unreachable(),
        a.failures() + b.failures(),
        a.skipped() + b.skipped(),
        a.rescued() + b.rescued(),
        a.ignored() + b.ignored());
  }
}
