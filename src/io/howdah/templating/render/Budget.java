package io.howdah.templating.render;

import io.howdah.templating.TemplarSettings.Limits;
import io.howdah.templating.value.PyTypeException;

/** Counts of work, shared by renderings within renderings. */
final class Budget {
  private static final int CLOCK_EVERY = 4096;
  private static final long NONE = Long.MIN_VALUE;

  private final Limits limits;
  private long steps;
  private long nextClock = CLOCK_EVERY;
  private int depth;
  private long deadline = NONE;
  private long excused;

  Budget(Limits limits) {
    this.limits = limits;
  }

  void enter() {
    spend(1);
    if (++depth > limits.depth()) {
      depth--;
      throw new PyTypeException(
          "RecursionError",
          "maximum recursion depth exceeded: more than " + limits.depth() + " calls within calls");
    }
  }

  void leave() {
    depth--;
  }

  void excuse(long nanos) {
    excused += nanos;
  }

  void spend(long more) {
    steps += more;
    if (steps >= nextClock) {
      check();
    }
  }

  private void check() {
    nextClock = steps + CLOCK_EVERY;
    if (steps > limits.steps()) {
      throw PyTypeException.bound(
          "the template does not end: stopped after " + limits.steps() + " steps");
    }
    long now = WorkClock.now();
    if (deadline == NONE) { // reading the clock would cost a small template more than its work
      deadline = now + limits.millis() * 1_000_000;
    } else if (now - excused > deadline) {
      throw PyTypeException.bound(
          "the template takes too long: stopped after " + limits.millis() + " ms");
    }
  }
}
