package io.howdah.templating.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import io.howdah.templating.TemplarSettings;
import io.howdah.templating.dump.JsonDumper;
import io.howdah.templating.dump.JsonOptions;
import io.howdah.templating.value.TemplateException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that could take forever or fill the memory stop with an error of the template. */
@Timeout(20)
class BoundsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ ('a' * 40) | regex_search('(a+)+\\1?b') }}",
        "{{ ('a' * 1000000) | replace('', 'b' * 1000000) }}",
        "{{ ('a' * 1000000) | regex_replace('', 'b' * 1000000) }}",
        "{{ 'x' | center(10 ** 12) }}",
        "{{ 'x' | indent(10 ** 9, true) }}",
        "{{ [[[[1]]]] | to_json(indent=10 ** 9) }}",
        "{{ [1] | batch(10 ** 9, 'x') }}",
        "{{ [1] | slice(10 ** 9) }}",
        "{{ range(60) | permutations(30) }}",
        "{{ range(10 ** 9) | list }}",
        "{{ range(1000) | product(range(1000), range(1000)) }}",
        "{{ 'x' | comment(prefix_count=10 ** 10) }}",
        "{{ q('sequence', 'end=1000000000000') }}",
        "{{ lipsum(10 ** 9) }}",
        "{{ '(' * 100000 | regex_escape | length }}{{ 'x' | regex_search('(' * 20000 ~ ')' * 20000)"
            + " }}",
      })
  void stops(String template) {
    Templar templar = Templar.create(TemplarSettings.of(Path.of("/")));
    TemplateException e =
        assertThrows(
            TemplateException.class, () -> templar.render(template, new MapView(Map.of())));
    assertEquals("type", e.kind());
  }

  @Test
  void whatNoTemplateAsksForHasNoBound() {
    String big = "x".repeat(33 << 20);
    assertThrows(
        TemplateException.class, () -> JsonDumper.dump(List.of(big, 1L), JsonOptions.DEFAULT));
    assertTrue(JsonDumper.whole(List.of(big, 1L), JsonOptions.DEFAULT).endsWith("xx\", 1]"));
  }
}
