package io.howdah.report;

import java.util.List;

/**
 * One fault as a client lived it.
 *
 * @param line what was measured
 * @param seconds how long the client looked, from the blow on
 * @param writes when it could not write
 * @param reads when it could not read
 */
public record DrillStory(
    DrillReports.Line line, double seconds, List<Outage> writes, List<Outage> reads) {

  /** A time without a success: when it began, after the blow, and how long it was; in seconds. */
  public record Outage(double start, double length) {}

  public DrillStory {
    writes = List.copyOf(writes);
    reads = List.copyOf(reads);
  }
}
