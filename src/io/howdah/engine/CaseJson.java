package io.howdah.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of templates as JSON has them: keys and dates become text, tuples and sets lists. */
final class CaseJson {
  private CaseJson() {}

  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> made = new LinkedHashMap<>();
      map.forEach((key, item) -> made.put(key(key), of(item)));
      return made;
    }
    if (value instanceof PyObject object) {
      return object.pyStr();
    }
    if (value instanceof List<?> || value instanceof Set<?>) {
      List<@Nullable Object> made = new ArrayList<>();
      ((Iterable<?>) value).forEach(item -> made.add(of(item)));
      return made;
    }
    boolean infinite = value instanceof Double number && !Double.isFinite(number);
    boolean plain = value == null || value instanceof Number || value instanceof Boolean;
    return plain && !infinite ? value : PyText.str(value);
  }

  /** A JSON value as templates have it: whole numbers are Long or BigInteger. */
  static @Nullable Object read(JsonNode node) {
    if (node.isObject()) {
      Map<Object, @Nullable Object> made = new LinkedHashMap<>();
      node.properties().forEach(entry -> made.put(entry.getKey(), read(entry.getValue())));
      return made;
    }
    if (node.isArray()) {
      List<@Nullable Object> made = new ArrayList<>();
      node.forEach(item -> made.add(read(item)));
      return made;
    }
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? null : node.asText();
  }

  /** A key as Python's json writes it. */
  private static String key(@Nullable Object key) {
    if (key instanceof Boolean flag) {
      return flag ? "true" : "false";
    }
    return key == null ? "null" : PyText.str(key);
  }
}
