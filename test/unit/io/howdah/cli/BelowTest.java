package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class BelowTest {
  @Command
  static final class Some {}

  private static CommandLine line(String called) {
    return new Below().with("up", Some::new).with("down", Some::new).under(new Some(), called);
  }

  @Test
  void theOneThatIsCalledStandsThereAlone() {
    assertEquals(Set.of("down"), line("down").getSubcommands().keySet());
  }

  @Test
  void anythingElseFindsAll() {
    for (String word : new String[] {"", "--help", "dow", "nonsense"}) {
      assertEquals(Set.of("up", "down"), line(word).getSubcommands().keySet(), word);
    }
  }
}
