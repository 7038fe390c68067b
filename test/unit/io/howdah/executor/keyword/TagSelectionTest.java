package io.howdah.executor.keyword;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagSelectionTest {
  private static List<String> words(String text) {
    return text == null ? List.of() : List.of(text.split(" "));
  }

  /** What ansible-playbook 2.14.18 --list-tasks shows for a task with these tags. */
  @ParameterizedTest
  @CsvSource({
    "a, , , true",
    ", , , true",
    "never, , , false",
    "never a, a, , true",
    "never a, all, , false",
    "always, b, , true",
    "always, b, always, false",
    "a, tagged, , true",
    ", tagged, , false",
    "never, tagged, , false",
    ", untagged, , true",
    "a, untagged, , false",
    "a b, , b, false",
    "a, , tagged, false",
    ", , tagged, true",
    "a, , all, false",
    "always, , all, true",
  })
  void choosesAsAnsibleDoes(String tags, String only, String skip, boolean runs) {
    assertEquals(runs, new TagSelection(words(only), words(skip)).runs(words(tags)));
  }
}
