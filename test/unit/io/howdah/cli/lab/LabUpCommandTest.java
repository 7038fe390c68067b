package io.howdah.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabUpCommandTest {
  @Test
  void aNumberFillsUpWithNames() {
    assertEquals(List.of("a", "host1", "host2"), LabUpCommand.names(List.of("3", "a"), List.of()));
    assertEquals(List.of("a", "b"), LabUpCommand.names(List.of("a", "b"), List.of("c")));
  }

  @Test
  void withoutWordsTheLabsOwnOrTheUsualFive() {
    assertEquals(List.of(), LabUpCommand.names(List.of(), List.of("x")));
    assertEquals(5, LabUpCommand.names(List.of(), List.of()).size());
  }
}
