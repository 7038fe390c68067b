package io.howdah.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates whose answers test/oracle/templating_oracle.py got from ansible-core. */
class OracleCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private int cases;

  @ParameterizedTest
  @ValueSource(strings = {"lookups.jsonl"})
  void answersAsAnsible(String file) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines(file)) {
      ObjectNode row = (ObjectNode) JSON.readTree(line);
      String said = said(row.get("expected"));
      String got = said(ask(row));
      if (!said.equals(got)) {
        wrong.add(
            row.get("id").textValue()
                + " "
                + row.get("template").textValue()
                + "\n     expected "
                + said
                + "\n          got "
                + got);
      }
    }
    assertFalse(cases == 0);
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + cases);
  }

  private static List<String> lines(String file) throws IOException {
    try (var in = OracleCasesTest.class.getResourceAsStream("/templating/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** A result, or the kind of an error. */
  private static String said(JsonNode answer) throws IOException {
    return answer.has("error")
        ? "error " + answer.get("error").textValue()
        : JSON.writeValueAsString(JSON.treeToValue(answer.get("result"), Object.class));
  }

  private JsonNode ask(ObjectNode row) throws IOException {
    Path basedir = Files.createDirectory(folder.resolve("case" + cases++));
    for (Map.Entry<String, JsonNode> file : row.path("files").properties()) {
      Path path = basedir.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue().textValue());
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    row.get("vars")
        .properties()
        .forEach(v -> variables.put(v.getKey(), TaggedJson.value(v.getValue())));
    variables.put("omit", "__omit_place_holder__x");
    variables.put("ansible_search_path", List.of(basedir.toString()));
    Map<String, String> environment = Map.of("HOME", "/home/oracle", "PATH", "/usr/bin:/bin");
    Templar templar = Templar.create(TemplarSettings.of(basedir).withEnvironment(environment));
    ObjectNode answer = JSON.createObjectNode();
    try {
      Object result = templar.render(row.get("template").textValue(), new MapView(variables));
      return answer.set("result", plain(result));
    } catch (TemplateException e) {
      return answer.put("error", e.kind()).put("message", e.getMessage());
    } catch (RuntimeException e) {
      return answer.put("error", "CRASH " + e + " " + e.getStackTrace()[0]);
    }
  }

  /** As templating_oracle.py writes values: tuples are lists, odd keys are written out. */
  private static JsonNode plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      ObjectNode node = JSON.createObjectNode();
      map.forEach((key, item) -> node.set(key(key), plain(item)));
      return node;
    }
    if (value instanceof List<?> list) {
      ArrayNode node = JSON.createArrayNode();
      list.forEach(item -> node.add(plain(item)));
      return node;
    }
    return TaggedJson.of(value);
  }

  private static String key(Object key) {
    return key instanceof String text ? text : "<key " + PyText.repr(key) + ">";
  }
}
