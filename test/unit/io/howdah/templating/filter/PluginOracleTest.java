package io.howdah.templating.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.howdah.templating.FakeEvalContext;
import io.howdah.templating.TaggedJson;
import io.howdah.templating.extension.PluginLibrary;
import io.howdah.templating.test.TestFamilies;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every filter and test against what ansible-core answered to the same call (plugins.jsonl). */
class PluginOracleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void answersAsAnsible() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = lines();
    for (String line : lines.subList(1, lines.size())) {
      ObjectNode row = (ObjectNode) new ObjectMapper().readTree(line);
      String said = said(row.get("expected"));
      String got = said(ask(row));
      if (!said.equals(got)) {
        row.remove("expected");
        wrong.add(row + "\n     expected " + said + "\n          got " + got);
      }
    }
    assertTrue(lines.size() > 4000);
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + lines.size());
  }

  private static List<String> lines() throws IOException {
    try (var in = PluginOracleTest.class.getResourceAsStream("/templating/plugins.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** A result, or the kind of an error. */
  private static String said(JsonNode answer) {
    return answer.has("error") ? "error " + answer.get("error").textValue() : answer.toString();
  }

  private static JsonNode ask(ObjectNode row) {
    PluginLibrary library = new PluginLibrary();
    FilterFamilies.register(library);
    TestFamilies.register(library);
    FakeEvalContext context = new FakeEvalContext(library, Map.of("HOME", "/home/oracle"));
    List<Object> args = new ArrayList<>();
    row.get("args").forEach(arg -> args.add(TaggedJson.value(arg)));
    Map<String, Object> named = new LinkedHashMap<>();
    row.get("kwargs")
        .properties()
        .forEach(e -> named.put(e.getKey(), TaggedJson.value(e.getValue())));
    ObjectNode answer = JSON.createObjectNode();
    try {
      Object value = TaggedJson.value(row.get("value"));
      Arguments given = new Arguments(args, named);
      String name = row.get("name").textValue();
      boolean filter = row.get("kind").textValue().equals("filter");
      return answer.set(
          "result",
          TaggedJson.of(
              filter
                  ? context.filter(name, value, given)
                  : (Object) context.test(name, value, given)));
    } catch (TemplateException e) {
      return answer.put("error", e.kind()).put("message", e.getMessage());
    } catch (RuntimeException e) {
      return answer.put("error", "CRASH " + e + " " + e.getStackTrace()[0]);
    }
  }
}
