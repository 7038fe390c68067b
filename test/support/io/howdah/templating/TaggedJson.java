package io.howdah.templating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.howdah.templating.value.Markup;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTime;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Values as the JSON of test/oracle/plugin_oracle.py, where other types are tagged. */
public final class TaggedJson {
  private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  private TaggedJson() {}

  /** The value of tagged JSON. */
  public static Object value(JsonNode node) {
    if (node.isArray()) {
      return list(node);
    }
    if (node.isObject()) {
      return tagged((ObjectNode) node);
    }
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return node.isNull()
        ? null
        : node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
  }

  private static List<Object> list(JsonNode node) {
    List<Object> list = new ArrayList<>();
    node.forEach(item -> list.add(value(item)));
    return list;
  }

  private static Object tagged(ObjectNode node) {
    if (node.has("$undefined")) {
      return Undefined.variable(node.get("$undefined").asText(), null);
    }
    if (node.has("$tuple")) {
      return PyTuple.copyOf(list(node.get("$tuple")));
    }
    if (node.has("$set")) {
      return new LinkedHashSet<>(list(node.get("$set")));
    }
    if (node.has("$float")) {
      String text = node.get("$float").textValue();
      return Double.valueOf(text.replace("inf", "Infinity").replace("nan", "NaN"));
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    if (node.has("$pairs")) {
      node.get("$pairs").forEach(pair -> PyAccess.put(map, value(pair.get(0)), value(pair.get(1))));
    } else {
      node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
    }
    return map;
  }

  /** Tagged JSON of a value. */
  public static JsonNode of(Object value) {
    if (value instanceof Undefined undefined) {
      return tag("$undefined", NEW.textNode(undefined.name()));
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Set<?> set) {
      TreeSet<String> texts = new TreeSet<>();
      set.forEach(item -> texts.add(of(item).toString()));
      ArrayNode items = NEW.arrayNode();
      texts.forEach(text -> items.add(parse(text)));
      return tag("$set", items);
    }
    boolean tuple =
        value instanceof PyTuple || value instanceof List<?> && value instanceof PyObject;
    if (value instanceof List<?> list) {
      ArrayNode items = NEW.arrayNode();
      list.forEach(item -> items.add(of(item)));
      return tuple ? tag("$tuple", items) : items;
    }
    return scalar(value);
  }

  private static JsonNode map(Map<?, ?> map) {
    boolean plain = map.keySet().stream().allMatch(key -> key instanceof String);
    ObjectNode object = NEW.objectNode();
    ArrayNode pairs = NEW.arrayNode();
    map.forEach(
        (key, item) -> {
          if (plain) {
            object.set((String) key, of(item));
          } else {
            pairs.addArray().add(of(key)).add(of(item));
          }
        });
    return plain ? object : tag("$pairs", pairs);
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Double number) {
      boolean odd = number.isNaN() || number.isInfinite() || number == 0 && 1 / number < 0;
      return odd ? tag("$float", NEW.textNode(PyText.repr(value))) : NEW.numberNode(number);
    }
    if (value instanceof byte[] bytes) {
      String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
      return tag("$bytes", NEW.textNode(text));
    }
    if (PyTypes.isDateTime(value) || value instanceof java.time.LocalDate) {
      return tag("$date", NEW.textNode(PyTime.isoformat(value, " ")));
    }
    if (value instanceof String || value instanceof NativeText || value instanceof Markup) {
      return NEW.textNode(value.toString());
    }
    if (value == null) {
      return NEW.nullNode();
    }
    if (value instanceof Boolean flag) {
      return NEW.booleanNode(flag);
    }
    return value instanceof BigInteger big
        ? NEW.numberNode(big)
        : value instanceof Number number
            ? NEW.numberNode(number.longValue())
            : NEW.textNode(PyText.str(value));
  }

  private static JsonNode tag(String name, JsonNode value) {
    return NEW.objectNode().set(name, value);
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
