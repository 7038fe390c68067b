package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WarmUpCommandTest {
  @Test
  void itsPlaybookRunsAsFarAsTheHostThatNobodyIs() throws Exception {
    assertEquals(0, new WarmUpCommand(CommandContext.ofProcess()).call());
  }
}
