package io.howdah.executor.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.howdah.error.HowdahException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final List<Integer> TEN = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

  private static List<Integer> sizes(Object... serial) {
    return Batches.cut(TEN, List.of(serial)).stream().map(List::size).toList();
  }

  @Test
  void theLastSizeServesTheRest() {
    assertEquals(List.of(1, 3, 3, 3), sizes(1L, 3L));
  }

  @Test
  void percentagesAreOfAllHostsAndNeverLessThanOne() {
    assertEquals(List.of(3, 3, 3, 1), sizes("30%"));
    assertEquals(10, sizes("1%").size());
  }

  @Test
  void zeroAndNothingMeanAllAtOnce() {
    assertEquals(List.of(10), sizes(0L));
    assertEquals(List.of(10), sizes());
  }

  @Test
  void otherWordsAreRefused() {
    assertThrows(HowdahException.class, () -> sizes("many"));
  }
}
