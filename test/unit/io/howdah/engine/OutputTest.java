package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.howdah.report.console.ConsoleReport;
import io.howdah.report.console.ConsoleSettings;
import io.howdah.report.console.Display;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of test/conformance/output: what is printed, against what the real ansible-playbook
 * printed with a single fork (captured by test/conformance/capture).
 */
class OutputTest {
  private static final Path CASES = Path.of("test/conformance/output");

  /** Clocks, and what we add at the end of Ansible's words for a template that failed. */
  private static final List<Pattern> VOLATILE =
      List.of(
          Pattern.compile("(?<=\"(start|end|delta)\": \")[^\"]*"),
          Pattern.compile("\\\\nThe place: '[^']*', line \\d+, column \\d+\\."),
          Pattern.compile("\\\\ndid you mean '[^']*'\\?"));

  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<Path> found;
    try (Stream<Path> folders = Files.list(CASES)) {
      found = folders.sorted().toList();
    }
    assertFalse(found.isEmpty(), "no output cases");
    return found.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f)));
  }

  private void compare(Path source) throws IOException {
    Path folder = temp.resolve(source.getFileName().toString());
    PlaybookTrial trial =
        PlaybookTrial.copyOf(source, folder)
            .setting("INTERPRETER_PYTHON", "/usr/bin/python3")
            .forks(1)
            .run();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream())) {
      ConsoleReport console =
          new ConsoleReport(new Display(out, nowhere, ConsoleSettings.defaults()));
      trial.events().forEach(console::on);
    }
    String ours = printed.toString(StandardCharsets.UTF_8).replace(folder.toString(), "CASE");
    assertEquals(stable(Files.readString(source.resolve("expected.out"))), stable(ours));
  }

  private static String stable(String text) {
    String left = text;
    for (Pattern pattern : VOLATILE) {
      left = pattern.matcher(left).replaceAll("");
    }
    return left;
  }
}
