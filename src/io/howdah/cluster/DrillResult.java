package io.howdah.cluster;

import java.sql.SQLException;
import java.util.List;

/**
 * What one fault did.
 *
 * @param fault what was done
 * @param leader the leader before it
 * @param hosts the hosts that it was done to
 * @param addressOnLeader whether the leader's host had the virtual address too
 * @param seen what a client saw
 * @param whole whether every node streams again by itself
 */
public record DrillResult(
    Fault fault,
    String leader,
    List<String> hosts,
    boolean addressOnLeader,
    Seen seen,
    boolean whole) {

  /**
   * What a client saw that knows the two addresses only.
   *
   * @param writeGap longest time without a successful write, in seconds
   * @param readGap longest time without a successful read, in seconds
   * @param written rows acknowledged
   * @param lost acknowledged rows that are gone
   * @param unanswered writes that got no answer
   * @param standbyHits writes that the read-write port led to a standby
   * @param course when it could not write or read
   */
  public record Seen(
      double writeGap,
      double readGap,
      int written,
      int lost,
      int unanswered,
      int standbyHits,
      Course course) {
    static Seen of(DrillClient client) throws SQLException {
      return new Seen(
          client.writes().longestGap(),
          client.reads().longestGap(),
          client.acknowledged(),
          client.lost().size(),
          client.unanswered(),
          client.standbyHits(),
          Course.of(client));
    }
  }

  /** A time without success, from the blow on; in seconds. */
  public record Outage(double start, double length) {}

  /**
   * How it went.
   *
   * @param seconds how long the client looked
   * @param writes when it could not write
   * @param reads when it could not read
   */
  public record Course(double seconds, List<Outage> writes, List<Outage> reads) {
    private static final double LEAST_SECONDS = 0.3;

    static Course of(DrillClient client) {
      return new Course(
          client.writes().length(),
          client.writes().outages(LEAST_SECONDS),
          client.reads().outages(LEAST_SECONDS));
    }
  }

  public DrillResult {
    hosts = List.copyOf(hosts);
  }

  /** Whether nothing that was acknowledged is gone, and the cluster mended itself. */
  public boolean passed() {
    return seen.lost() == 0 && whole;
  }
}
