package io.howdah.cluster;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until an answer is good or time is up. */
final class Patience {
  private static final long PAUSE_MILLIS = 250;

  private Patience() {}

  /** The first good answer, or the last one when the bound passes. */
  static <T> T until(Duration bound, Supplier<T> question, Predicate<T> good) {
    long end = System.nanoTime() + bound.toNanos();
    T answer = question.get();
    while (!good.test(answer) && System.nanoTime() < end) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return answer;
      }
      answer = question.get();
    }
    return answer;
  }
}
