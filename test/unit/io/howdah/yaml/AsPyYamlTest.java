package io.howdah.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scalars and documents, right and wrong, as Ansible's own loader reads them. */
class AsPyYamlTest {
  private static final Path HERE = Path.of("test/resources/yaml");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
          .build();
  private static final YamlReader READER = new YamlReader(YamlOptions.PLAIN);

  @TestFactory
  Stream<DynamicTest> scalars() throws IOException {
    return Files.readAllLines(HERE.resolve("scalars.tsv")).stream()
        .map(line -> line.split("\t"))
        .map(p -> DynamicTest.dynamicTest(p[0], () -> scalar(p[0], p[1], p[2])));
  }

  private static void scalar(String text, String type, String json) throws IOException {
    Object value = ((Map<?, ?>) READER.parse("k: " + text, "f").value()).get("k");
    String python = value instanceof LocalDate ? "date" : TypeNames.of(value);
    assertEquals(type, python, () -> "type of " + text + " = " + value);
    assertEquals(JSON.readTree(json), tree(JSON.writeValueAsString(plain(value))), text);
  }

  @TestFactory
  Stream<DynamicTest> documents() throws IOException {
    return Files.readAllLines(HERE.resolve("documents.jsonl")).stream()
        .map(AsPyYamlTest::tree)
        .map(c -> DynamicTest.dynamicTest(c.get("text").toString(), () -> document(c)));
  }

  private static JsonNode tree(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void document(JsonNode wanted) throws IOException {
    Object value;
    try {
      value = READER.parse(wanted.get("text").asText(), "f").value();
    } catch (YamlException e) {
      assertTrue(wanted.has("problem"), () -> "no error expected: " + e.getMessage());
      if (wanted.has("line")) {
        assertEquals(wanted.get("line").asInt(), e.location().orElseThrow().line(), e.getMessage());
      }
      return;
    }
    if (!wanted.has("value")) {
      fail("expected: " + wanted.get("problem") + ", was: " + value);
    }
    assertEquals(wanted.get("value"), tree(JSON.writeValueAsString(plain(value))));
  }

  private static Object plain(Object marked) {
    Object value = Unsafe.strip(marked);
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> all = new LinkedHashMap<>();
      map.forEach((k, v) -> all.put(key(k), plain(v)));
      return all;
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(item -> all.add(plain(item)));
      return all;
    }
    return value instanceof Double d && d.isNaN() ? "nan" : other(value);
  }

  private static String key(Object key) {
    return key == null
        ? "None"
        : key instanceof Boolean b ? (b ? "True" : "False") : key.toString();
  }

  private static Object other(Object value) {
    if (value instanceof byte[] bytes) {
      return "b'" + new String(bytes, java.nio.charset.StandardCharsets.UTF_8) + "'";
    }
    if (value instanceof OffsetDateTime || value instanceof LocalDateTime) {
      return python(value.toString());
    }
    return value instanceof LocalDate ? value.toString() : value;
  }

  /** "2001-12-14 21:59:43.100000-05:00" for "2001-12-14T21:59:43.100-05:00". */
  private static String python(String iso) {
    String text = iso.replace('T', ' ').replace("Z", "+00:00");
    int dot = text.indexOf('.');
    return dot < 0 ? text : text.replaceFirst("\\.(\\d{3})(?!\\d)", ".$1000");
  }
}
