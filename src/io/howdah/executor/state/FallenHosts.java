package io.howdah.executor.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Hosts that a run has lost: failed in this play batch, or unreachable. Thread-safe. */
public final class FallenHosts {
  private final Set<String> failed = new LinkedHashSet<>();
  private final Set<String> unreachable = new LinkedHashSet<>();

  /** The host failed. */
  public synchronized void fail(String host) {
    failed.add(host);
  }

  /** The host can't be reached. */
  public synchronized void lose(String host) {
    unreachable.add(host);
  }

  /** The host counts as well again. */
  public synchronized void forgive(String host) {
    failed.remove(host);
    unreachable.remove(host);
  }

  /** A new play starts: who fails from now on. */
  public synchronized void clearFailed() {
    failed.clear();
  }

  /** Whether the host failed. */
  public synchronized boolean isFailed(String host) {
    return failed.contains(host);
  }

  /** Whether the host can't be reached. */
  public synchronized boolean isUnreachable(String host) {
    return unreachable.contains(host);
  }

  /** Hosts that failed, in order. */
  public synchronized List<String> failed() {
    return List.copyOf(failed);
  }

  /** Hosts that can't be reached, in order. */
  public synchronized List<String> unreachable() {
    return List.copyOf(unreachable);
  }
}
