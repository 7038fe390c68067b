package io.howdah.connection.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final long MS = 1_000_000;
  private final Patience patience = Patience.of(200 * MS);

  @Test
  void everybodyWaitsAsLongAsOpeningTakes() {
    assertEquals(150 * MS, patience.left(50 * MS, 0, 50));
    assertEquals(0, patience.left(200 * MS, 0, 1));
  }

  @Test
  void aQueueThatStandsStillOrIsLongGetsAFurtherShell() {
    assertEquals(0, patience.left(5_000 * MS, 10, 1));
    assertEquals(0, patience.left(200 * MS, 20, 30));
  }

  @Test
  void theLastOfAFastQueueWaitOn() {
    assertTrue(patience.left(200 * MS, 40, 10) > 0);
  }

  @Test
  void aShellThatOpenedAtOnceIsNoMeasure() {
    assertEquals(20 * MS, Patience.of(1).left(0, 0, 1));
  }
}
