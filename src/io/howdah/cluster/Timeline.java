package io.howdah.cluster;

import java.util.ArrayList;
import java.util.List;

/** When one side of a client had success; the gaps between are what a failover costs. */
final class Timeline {
  private static final double NANOS = 1e9;

  private final List<Double> gaps = new ArrayList<>();
  private long last = System.nanoTime();
  private long began = last;

  synchronized void success() {
    long now = System.nanoTime();
    gaps.add((now - last) / NANOS);
    last = now;
  }

  /** Seconds since the last success. */
  synchronized double silence() {
    return (System.nanoTime() - last) / NANOS;
  }

  /** Forgets what was before: the warm-up. */
  synchronized void reset() {
    gaps.clear();
    began = last;
  }

  /** The longest time between two successes, in seconds. */
  synchronized double longestGap() {
    double longest = silence();
    for (double gap : gaps) {
      longest = Math.max(longest, gap);
    }
    return longest;
  }

  /** How long it has run since the reset, in seconds. */
  synchronized double length() {
    return (System.nanoTime() - began) / NANOS;
  }

  /** The gaps of at least so many seconds, in order. */
  synchronized List<DrillResult.Outage> outages(double least) {
    List<DrillResult.Outage> outages = new ArrayList<>();
    double at = 0;
    for (double gap : gaps) {
      if (gap >= least) {
        outages.add(new DrillResult.Outage(at, gap));
      }
      at += gap;
    }
    if (silence() >= least) {
      outages.add(new DrillResult.Outage(at, silence()));
    }
    return outages;
  }
}
