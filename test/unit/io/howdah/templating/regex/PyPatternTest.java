package io.howdah.templating.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every line of regex.jsonl: what CPython's re found, refused and replaced. */
class PyPatternTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void agreesWithCPython() throws IOException {
    List<String> lines = lines();
    JsonNode replacements = JSON.readTree(lines.get(0)).get("replacements");
    List<String> wrong = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      ObjectNode row = (ObjectNode) JSON.readTree(line);
      JsonNode got = ask(row, replacements);
      if (!got.equals(row)) {
        wrong.add("expected " + row + "\n     got " + got);
      }
    }
    assertTrue(lines.size() > 2000);
    assertEquals("", String.join("\n", wrong));
  }

  private static List<String> lines() throws IOException {
    try (var in = PyPatternTest.class.getResourceAsStream("/templating/regex.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static JsonNode ask(ObjectNode row, JsonNode replacements) {
    String text = row.get("text").textValue();
    ObjectNode got = JSON.createObjectNode();
    got.set("pattern", row.get("pattern"));
    got.set("flags", row.get("flags"));
    got.set("text", row.get("text"));
    PyPattern pattern;
    try {
      pattern = PyPattern.compile(row.get("pattern").textValue(), row.get("flags").intValue());
    } catch (PyRegexException e) {
      return got.put("error", e.getMessage());
    }
    ArrayNode spans = got.putArray("spans");
    ArrayNode groups = got.putArray("groups");
    pattern.each(
        text,
        m -> {
          spans.addArray().add(m.start()).add(m.end());
          ArrayNode all = groups.addArray();
          for (int g = 1; g <= pattern.groupCount(); g++) {
            all.add(m.group(g));
          }
        });
    got.put("match", pattern.match(text) != null);
    got.put("full", pattern.fullMatch(text) != null);
    got.set("split", JSON.valueToTree(pattern.split(text)));
    ArrayNode subs = got.putArray("sub");
    replacements.forEach(r -> sub(pattern, r.textValue(), text, subs));
    return got;
  }

  private static void sub(PyPattern pattern, String replacement, String text, ArrayNode subs) {
    try {
      subs.add(pattern.sub(replacement, text, 0));
    } catch (PyRegexException e) {
      subs.addObject().put("error", e.getMessage());
    }
  }
}
