package io.howdah.event;

/** One host's line of the recap: how many task results of each kind it had. */
public record HostStats(
    long ok,
    long changed,
    long unreachable,
    long failures,
    long skipped,
    long rescued,
    long ignored) {
  /** A host with nothing done yet. */
  public static final HostStats NONE = new HostStats(0, 0, 0, 0, 0, 0, 0);

  /** The seven counters, by Ansible's names. */
  public enum Counter {
    OK,
    CHANGED,
    UNREACHABLE,
    FAILURES,
    SKIPPED,
    RESCUED,
    IGNORED
  }

  /** The same stats with one counter moved by {@code by}, never below 0. */
  public HostStats plus(Counter counter, int by) {
    return new HostStats(
        moved(ok, counter == Counter.OK, by),
        moved(changed, counter == Counter.CHANGED, by),
        moved(unreachable, counter == Counter.UNREACHABLE, by),
        moved(failures, counter == Counter.FAILURES, by),
        moved(skipped, counter == Counter.SKIPPED, by),
        moved(rescued, counter == Counter.RESCUED, by),
        moved(ignored, counter == Counter.IGNORED, by));
  }

  private static long moved(long value, boolean hit, int by) {
    return hit ? Math.max(0, value + by) : value;
  }
}
