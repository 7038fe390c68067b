package io.howdah.cluster.lock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who has a cluster, as its lock file says.
 *
 * @param owner the build, or empty for a command that somebody typed
 * @param process its number
 * @param since when it took the cluster
 */
record LockHolder(String owner, String process, String since) {
  /** This process. */
  static LockHolder here(String owner) {
    String process = String.valueOf(ProcessHandle.current().pid());
    return new LockHolder(owner, process, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** Reads a lock file's text; null while its process has not written it yet. */
  static @Nullable LockHolder read(String text) {
    String[] lines = text.split("\n", -1);
    return lines.length < 3 ? null : new LockHolder(lines[0], lines[1], lines[2]);
  }

  String text() {
    return owner + "\n" + process + "\n" + since + "\n";
  }

  @Override
  public String toString() {
    return (owner.isEmpty() ? "" : owner + ", ") + "process " + process + ", since " + since;
  }
}
