package io.howdah.connection.shell;

import java.util.SplittableRandom;

/**
 * Words that no script prints by chance: a control byte would be rarer still, but a login shell has
 * to carry them too.
 */
final class Markers {
  private final String prefix;
  private long count;

  Markers() {
    SplittableRandom random = new SplittableRandom(System.nanoTime() ^ new Object().hashCode());
    this.prefix = "hw" + hex(random.nextLong()) + hex(random.nextLong()) + "_";
  }

  private static String hex(long bits) {
    return String.format("%016x", bits);
  }

  /** A new one. */
  String next() {
    count++;
    return prefix + Long.toString(count, 36) + "_";
  }
}
