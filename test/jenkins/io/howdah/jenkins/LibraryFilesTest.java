package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a controller wants of the files that it loads as a shared library. */
class LibraryFilesTest {
  private static final Set<String> NOT_CHECKED_OUT = Set.of(".git", "target");

  /** Pipeline: Groovy Libraries since May 2026 refuses a library whose checkout has a link. */
  @Test
  void theCheckoutHasNoLinks() throws IOException {
    try (Stream<Path> top = Files.list(Path.of(""))) {
      for (Path entry : top.toList()) {
        if (!NOT_CHECKED_OUT.contains(entry.toString())) {
          assertEquals(List.of(), links(entry));
        }
      }
    }
  }

  private static List<Path> links(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isSymbolicLink).toList();
    }
  }

  /** The controller reads them in its own encoding, which in a service may be ASCII. */
  @Test
  void whatTheControllerReadsIsAscii() throws IOException {
    for (String folder :
        List.of("vars", "resources/steps", "resources/jenkins", "src/io/howdah/jenkins")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(Files::isRegularFile).forEach(LibraryFilesTest::isAscii);
      }
    }
    isAscii(Path.of("Jenkinsfile"));
    isAscii(Path.of("howdah"));
  }

  private static void isAscii(Path file) {
    String text = FakeJenkins.read(file);
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(text), file.toString());
  }

  /** Help is shown through the controller's markup formatter: plain text, or HTML that is safe. */
  @Test
  void helpReadsWellAsTextAndAsHtml() throws IOException {
    for (String step : StepHelp.steps()) {
      assertTrue(StepHelp.help(step).matches("[^<>&]*"), step);
    }
  }
}
