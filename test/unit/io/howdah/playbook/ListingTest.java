package io.howdah.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.HowdahException;
import io.howdah.playbook.load.PlaybookLoader;
import io.howdah.support.FakeLoading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Playbooks, right and wrong, against what real ansible-playbook says of them. */
class ListingTest {
  private static final Path HERE = Path.of("test/resources/language/listing").toAbsolutePath();

  /** Where we say it in words of our own. */
  private static final Map<String, String> OWN_WORDS =
      Map.of(
          "err_bad_module", "couldn't resolve module/action 'nosuchmodule'.",
          "err_extra_params", "this task 'copy' has extra params, which is only allowed in");

  @TestFactory
  Stream<DynamicTest> asAnsible() throws IOException {
    List<Path> expected;
    try (Stream<Path> files = Files.list(HERE)) {
      expected = files.filter(f -> f.toString().endsWith(".expected")).sorted().toList();
    }
    return expected.stream().map(f -> DynamicTest.dynamicTest(name(f), () -> check(f)));
  }

  private static String name(Path expected) {
    return expected.getFileName().toString().replace(".expected", "");
  }

  private static void check(Path expected) throws IOException {
    String wanted =
        Files.readString(expected)
            .replaceAll(":[^: ]*/[.]ansible/roles:[^: ]+:/etc/ansible/roles:", ":/nowhere/roles:")
            .replace("HERE", HERE.toString());
    int code = Integer.parseInt(wanted.lines().findFirst().orElseThrow());
    try {
      Playbook playbook =
          new PlaybookLoader(FakeLoading.options()).load(HERE.resolve(name(expected) + ".yml"));
      assertEquals(0, code);
      assertEquals(listing(wanted), text(playbook));
    } catch (HowdahException e) {
      assertEquals(code, e.exitCode().code(), e.getMessage());
      checkMessage(name(expected), message(wanted), e);
    }
  }

  private static void checkMessage(String name, String wanted, HowdahException e) {
    String said = String.valueOf(e.getMessage());
    String prefix = OWN_WORDS.getOrDefault(name, said.substring(0, Math.min(said.length(), 90)));
    if (OWN_WORDS.containsKey(name)) {
      assertTrue(said.startsWith(prefix), said);
    } else {
      assertTrue(wanted.contains(prefix), () -> "wanted: " + wanted + "\nsaid: " + said);
    }
    assertTrue(e.location().isPresent() || said.startsWith("Unable"), "no location: " + said);
  }

  private static String message(String wanted) {
    int start = wanted.indexOf("ERROR! ") + 7;
    int end = wanted.indexOf("\n\nThe error appears");
    return wanted.substring(start, end < 0 ? wanted.length() : end).strip();
  }

  private static String listing(String wanted) {
    return wanted.substring(wanted.indexOf("  play #")).strip().replaceAll("\n\n+", "\n");
  }

  private static String text(Playbook playbook) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Play play : playbook.plays()) {
      PlayListing listing = new PlayListing(play, TagSelection.ALL, tag -> tag);
      Object hosts = play.keyword(Keyword.HOSTS);
      String shown =
          hosts instanceof List<?> l
              ? String.join(",", l.stream().map(String::valueOf).toList())
              : String.valueOf(hosts);
      text.append(
          "\n\n  play #%d (%s): %s\tTAGS: [%s]\n    tasks:\n"
              .formatted(++number, shown, play.name(), String.join(",", listing.playTags())));
      listing.taskLines().forEach(line -> text.append(line).append('\n'));
      text.append(listing.tagLine()).append('\n');
    }
    return text.toString().strip().replaceAll("\n\n+", "\n");
  }
}
