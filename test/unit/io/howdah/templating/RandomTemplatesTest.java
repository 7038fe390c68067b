package io.howdah.templating;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.engine.TemplateCases;
import io.howdah.templating.value.TemplateException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random and mutated templates render, or fail with a located error, and end soon. */
class RandomTemplatesTest {
  /** Seconds that one may take on a machine that does other things too. */
  private static final long PATIENCE_SECONDS = 10;

  private static final Pattern RUNS_COMMANDS = Pattern.compile("pipe|lines|password|url|file");

  private static final String[] FRAGMENTS = {
    "{{",
    "}}",
    "{%",
    "%}",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "|",
    "~",
    "**",
    "*",
    ".",
    "..",
    "999999999",
    "9**9**9",
    "range(10**9)",
    "loop",
    "for i in x",
    "endfor",
    "if",
    "else",
    "endif",
    "macro m()",
    "endmacro",
    "m()",
    "set x",
    "=",
    "is",
    "not",
    "in",
    ",",
    "-",
    "+",
    "\\",
    "\n",
    "#",
    "\u0000",
    "\ud83d",
    "'%999999999d'",
    "center(10**10)",
    "x",
    "{% include 'x' %}",
    "ns.a"
  };

  private static final TemplateCases CASES = new TemplateCases(Map.of("HOME", "/tmp"));
  private static final List<Map<String, Object>> TEMPLATES = read();

  @Property(tries = 10_000)
  void rendersOrFailsWithAPlace(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, Object> request =
        new LinkedHashMap<>(TEMPLATES.get(random.nextInt(TEMPLATES.size())));
    String template = mutated(String.valueOf(request.get("template")), random);
    if (RUNS_COMMANDS.matcher(template).find()) {
      return;
    }
    request.put("template", template);
    long start = System.nanoTime();
    try {
      CASES.result(request);
    } catch (TemplateException e) {
      assertTrue(e.location().isPresent(), () -> "no place: " + e.getMessage() + " in " + template);
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    assertTrue(seconds < PATIENCE_SECONDS, () -> seconds + " s for " + template);
  }

  private static String mutated(String template, Random random) {
    StringBuilder made = new StringBuilder(template);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = made.length() == 0 ? 0 : random.nextInt(made.length());
      switch (random.nextInt(4)) {
        case 0 -> made.setLength(at);
        case 1 -> made.delete(at, Math.min(made.length(), at + 1));
        case 2 -> made.insert(at, FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        default -> made.insert(at, piece(random));
      }
    }
    return made.toString();
  }

  private static String piece(Random random) {
    String other = String.valueOf(TEMPLATES.get(random.nextInt(TEMPLATES.size())).get("template"));
    int from = other.isEmpty() ? 0 : random.nextInt(other.length());
    return other.substring(from, Math.min(other.length(), from + random.nextInt(15)));
  }

  private static List<Map<String, Object>> read() {
    List<Map<String, Object>> made = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String name : List.of("shared", "own")) {
      String resource = "/jinja/" + name + "-cases.jsonl";
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  RandomTemplatesTest.class.getResourceAsStream(resource),
                  StandardCharsets.UTF_8))) {
        for (String line : lines.lines().toList()) {
          Map<String, Object> request = json.readValue(line, Map.class);
          if (request.containsKey("template")) {
            made.add(request);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made;
  }
}
