package io.howdah.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void findsTheWordWithFewestEdits() {
    assertEquals("owner", Nearest.to("onwer", List.of("group", "owner", "mode")).orElseThrow());
    assertEquals("mode", Nearest.to("mod", List.of("group", "owner", "mode")).orElseThrow());
  }

  @Test
  void findsNothingWhereNothingIsNear() {
    assertTrue(Nearest.to("zzzzzz", List.of("group", "owner")).isEmpty());
  }

  @Test
  void aLetterLeftOutIsLikelierThanAWrongOne() {
    assertEquals("tasks", Nearest.to("taks", List.of("tags", "tasks")).orElseThrow());
  }
}
