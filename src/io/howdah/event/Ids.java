package io.howdah.event;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Names for plays and tasks that no other run has. */
public final class Ids {
  private static final long VERSION = 0x0000_0000_0000_4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Ids() {}

  /**
   * A random UUID (version 4). It guards no secret, so it doesn't start the JDK's secure random
   * numbers, which costs more than a small play.
   */
  public static UUID next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong() & ~0xF000L | VERSION, random.nextLong() >>> 2 | VARIANT);
  }
}
