package io.howdah.templating.dump;

import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PyFloat;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTime;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's json.dumps, with Ansible's encoder: dates as ISO text. */
public final class JsonDumper {
  private static final int MAX_DEPTH = 900;

  private final JsonOptions options;
  private final StringBuilder out = new StringBuilder();
  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private final boolean bounded;

  private JsonDumper(JsonOptions options, boolean bounded) {
    this.options = options;
    this.bounded = bounded;
  }

  /** The text; values that JSON has no word for are Python's TypeError. */
  public static String dump(@Nullable Object value, JsonOptions options) {
    return dump(value, new JsonDumper(options, true));
  }

  /** The same for what no template asks for: of any length. */
  public static String whole(@Nullable Object value, JsonOptions options) {
    return dump(value, new JsonDumper(options, false));
  }

  private static String dump(@Nullable Object value, JsonDumper dumper) {
    dumper.value(value);
    return dumper.out.toString();
  }

  private void bound(long length) {
    if (bounded) {
      Bounds.text(length);
    }
  }

  private void value(@Nullable Object given) {
    Object value = PyText.plain(given);
    bound(out.length());
    if (value instanceof String text) {
      JsonText.quote(text, options.ascii(), out);
    } else if (value == null || value instanceof Boolean || value instanceof Number) {
      out.append(scalar(value));
    } else if (value instanceof Map<?, ?> map) {
      entered(map, () -> object(map));
    } else if (value instanceof List<?> list && !PyTypes.name(value).equals("range")) {
      entered(list, () -> array(list));
    } else {
      other(value);
    }
  }

  private void other(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (PyTypes.isDateTime(value) || value instanceof java.time.LocalDate) {
      JsonText.quote(PyTime.isoformat(value, "T"), options.ascii(), out);
      return;
    }
    throw PyTypeException.type("Object of type " + shortName(value) + " is not JSON serializable");
  }

  private static String shortName(Object value) {
    String name = PyTypes.name(value);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private String scalar(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Double number) {
      return real(number);
    }
    return value instanceof Boolean ? value.toString() : PyText.str(value);
  }

  private String real(double number) {
    boolean special = Double.isNaN(number) || Double.isInfinite(number);
    if (special && !options.nan()) {
      throw PyTypeException.value("Out of range float values are not JSON compliant");
    }
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (special) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    return PyFloat.repr(number);
  }

  private void entered(Object container, Runnable write) {
    if (!open.add(container)) {
      throw PyTypeException.value("Circular reference detected");
    }
    if (open.size() > MAX_DEPTH) {
      throw new PyTypeException(
          "RecursionError", "maximum recursion depth exceeded while encoding a JSON object");
    }
    write.run();
    open.remove(container);
  }

  private void array(List<?> list) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    String separator = "";
    for (Object item : list) {
      out.append(separator);
      newline(open.size());
      value(item);
      separator = options.itemSeparator();
    }
    newline(open.size() - 1);
    out.append(']');
  }

  private void object(Map<?, ?> map) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : entries(map)) {
      String key = key(entry.getKey());
      if (key == null) {
        continue;
      }
      out.append(separator);
      newline(open.size());
      JsonText.quote(key, options.ascii(), out);
      out.append(options.keySeparator());
      value(entry.getValue());
      separator = options.itemSeparator();
    }
    newline(open.size() - 1);
    out.append('}');
  }

  private List<Map.Entry<?, ?>> entries(Map<?, ?> map) {
    if (!options.sortKeys()) {
      return new ArrayList<>(map.entrySet());
    }
    List<Map.Entry<?, ?>> sorted = new ArrayList<>();
    Iterator<@Nullable Object> pairs = YamlRepresenter.sortedPairs(map).iterator();
    while (pairs.hasNext()) {
      PyTuple pair = (PyTuple) java.util.Objects.requireNonNull(pairs.next());
      sorted.add(new java.util.AbstractMap.SimpleEntry<>(pair.get(0), pair.get(1)));
    }
    return sorted;
  }

  private @Nullable String key(@Nullable Object given) {
    Object key = PyText.plain(given);
    if (key instanceof String text) {
      return text;
    }
    if (key == null || key instanceof Boolean || key instanceof Number) {
      return scalar(key);
    }
    if (options.skipKeys()) {
      return null;
    }
    throw PyTypeException.type(
        "keys must be str, int, float, bool or None, not " + PyTypes.name(key));
  }

  private void newline(int level) {
    String unit = options.indent();
    if (unit != null) {
      bound(out.length() + (long) unit.length() * level);
      out.append('\n').append(unit.repeat(level));
    }
  }
}
