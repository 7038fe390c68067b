package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramsTest {
  @Test
  void programsOfSbinAreFoundWhateverPathSays() {
    ProcessBuilder builder = Programs.builder(Path.of("/dev/null"), "ldconfig", "-p");
    assertTrue(builder.command().get(0).endsWith("/sbin/ldconfig"), builder.command().toString());
    List<String> path = List.of(builder.environment().get("PATH").split(":"));
    assertTrue(path.containsAll(List.of("/usr/sbin", "/sbin", "/usr/bin")), path.toString());
  }

  @Test
  void othersAreLeftToTheSystem() {
    assertEquals(
        List.of("no-such-program", "x"),
        Programs.builder(Path.of("/dev/null"), "no-such-program", "x").command());
  }
}
