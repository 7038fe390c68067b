package io.howdah.templating.render;

import io.howdah.templating.TemplarSettings.Limits;
import io.howdah.templating.value.PyTypeException;

/** Counts of work, shared by renderings within renderings. */
final class Budget {
  private static final int CLOCK_EVERY = 4096;

  private final Limits limits;
  private long steps;
  private long nextClock = CLOCK_EVERY;
  private int depth;
  private long deadline;

  Budget(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.millis() * 1_000_000;
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
    deadline += nanos;
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
    if (System.nanoTime() > deadline) {
      throw PyTypeException.bound(
          "the template takes too long: stopped after " + limits.millis() + " ms");
    }
  }
}
