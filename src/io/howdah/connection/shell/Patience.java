package io.howdah.connection.shell;

/**
 * How long to wait for one of the shells that are open before a further one is opened: as long as
 * opening takes, and longer while the queue moves so fast that the turn comes sooner anyway.
 *
 * @param openingNanos how long it took to open the last shell
 */
record Patience(long openingNanos) {
  private static final long SHORTEST_NANOS = 20_000_000;
  private static final long LONGEST_NANOS = 1_000_000_000;

  /** Within bounds: a host may be busy for a moment. */
  static Patience of(long openingNanos) {
    return new Patience(Math.max(SHORTEST_NANOS, Math.min(LONGEST_NANOS, openingNanos)));
  }

  /**
   * Nanoseconds until it is time to ask again; none where it is time for a further shell.
   *
   * @param waited for so long
   * @param served how many others got a shell back in that time
   * @param waiting how many wait now, the caller among them
   */
  long left(long waited, long served, int waiting) {
    if (waited < openingNanos) {
      return openingNanos - waited;
    }
    boolean soon = served > 0 && waited / served * waiting < openingNanos;
    return soon ? Math.max(SHORTEST_NANOS, openingNanos / 4) : 0;
  }
}
