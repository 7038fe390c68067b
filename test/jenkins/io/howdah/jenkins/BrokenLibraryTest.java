package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of all steps say to a copy of the library in which one step is broken. */
class BrokenLibraryTest {
  @TempDir Path library;

  /** Those tests for one step, on the library in the current folder. */
  static final class Checks {
    public static void main(String[] steps) throws Throwable {
      for (String step : steps) {
        new StepsTest().keepsTheHouseRules(step);
        new StepsTest().refusesAnUnknownParameterAndNamesTheNearest(step);
        new StepsTest().runsAndReturnsPlainValues(step);
      }
    }
  }

  @BeforeEach
  void copy() throws IOException {
    for (String folder : List.of("vars", "resources/steps", "resources/jenkins", "docs")) {
      copy(Path.of(folder));
    }
    copy(Path.of("src/io/howdah/jenkins"));
    copy(Path.of("test/resources/jenkins"));
  }

  private void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = library.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private void replace(String step, String old, String fresh) throws IOException {
    Path file = library.resolve("vars/" + step + ".groovy");
    String text = Files.readString(file);
    assertTrue(text.contains(old), text);
    Files.writeString(file, text.replace(old, fresh));
  }

  /** What the tests say; an empty text where the step passes. */
  private String failure(String step) throws Exception {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    Process checks =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Checks.class.getName(),
                step)
            .directory(library.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(checks.getInputStream().readAllBytes());
    return checks.waitFor() == 0 ? "" : said;
  }

  @Test
  void theLibraryAsItIsPasses() throws Exception {
    assertEquals("", failure("patroniCluster"));
  }

  @Test
  void aMissingHelpFileFails() throws Exception {
    Files.delete(library.resolve("vars/verifyCluster.txt"));
    String said = failure("verifyCluster");
    assertTrue(said.contains("NoSuchFileException: vars/verifyCluster.txt"), said);
  }

  @Test
  void aLocalThatCannotBeSavedFails() throws Exception {
    replace("verifyCluster", "given)\n", "given)\n    def found = ('a' =~ 'a')\n");
    String said = failure("verifyCluster");
    assertTrue(said.contains("NotSerializableException: java.util.regex.Matcher"), said);
  }

  @Test
  void aParameterThatNoStepHasFails() throws Exception {
    replace("patroniCluster", "[when: o.drill]", "[whem: o.drill]");
    String said = failure("patroniCluster");
    assertTrue(said.contains("drillCluster"), said);
    assertTrue(said.contains("the nearest is 'when'"), said);
  }
}
