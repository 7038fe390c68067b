package io.howdah.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerbatimTest {
  @Test
  void twoDashesBeforeACommandAreNotItsName() {
    assertEquals(List.of("ls", "--", "-l"), Verbatim.command(List.of("--", "ls", "--", "-l")));
    assertEquals(List.of("ls", "-l"), Verbatim.command(List.of("ls", "-l")));
    assertEquals(List.of("--"), Verbatim.command(List.of("--")));
  }
}
