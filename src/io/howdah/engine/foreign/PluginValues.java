package io.howdah.engine.foreign;

import io.howdah.templating.value.Markup;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.Undefined;
import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of templates as JSON with tags for what JSON has not, and back. */
final class PluginValues {
  private static final String TAG = "!";

  private boolean unsafe;

  /** Whether a value that was read is not to be templated. */
  boolean sawUnsafe() {
    return unsafe;
  }

  private static Map<String, @Nullable Object> tagged(String tag, @Nullable Object value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(TAG, tag);
    map.put("v", value);
    return map;
  }

  static @Nullable Object encode(@Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof String) {
      return value;
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number : tagged("float", PyText.str(number));
    }
    if (value instanceof Number) {
      return value;
    }
    if (value instanceof Unsafe hidden) {
      return tagged("unsafe", encode(hidden.value()));
    }
    if (value instanceof Undefined undefined) {
      return tagged("undefined", undefined.message());
    }
    if (value instanceof byte[] bytes) {
      return tagged("bytes", Base64.getEncoder().encodeToString(bytes));
    }
    return encodeMany(value);
  }

  private static @Nullable Object encodeMany(Object value) {
    if (value instanceof Map<?, ?> map) {
      return encodeMap(map);
    }
    if (value instanceof PyTuple tuple) {
      return tagged("tuple", encodeItems(tuple));
    }
    if (value instanceof Iterable<?> items) {
      return encodeItems(items);
    }
    if (value instanceof LocalDate || value instanceof LocalDateTime) {
      return tagged(value instanceof LocalDate ? "date" : "datetime", value.toString());
    }
    boolean text =
        value instanceof NativeText || value instanceof MadeText || value instanceof Markup;
    return text ? value.toString() : PyText.str(value);
  }

  private static List<@Nullable Object> encodeItems(Iterable<?> items) {
    List<@Nullable Object> all = new ArrayList<>();
    items.forEach(item -> all.add(encode(item)));
    return all;
  }

  private static Object encodeMap(Map<?, ?> map) {
    boolean plain = map.keySet().stream().allMatch(k -> k instanceof String && !k.equals(TAG));
    if (!plain) {
      List<@Nullable Object> pairs = new ArrayList<>();
      map.forEach((key, item) -> pairs.add(Arrays.asList(encode(key), encode(item))));
      return tagged("dict", pairs);
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    map.forEach((key, item) -> all.put((String) key, encode(item)));
    return all;
  }

  @Nullable Object decode(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return items(list);
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.containsKey(TAG)) {
      return untagged(String.valueOf(map.get(TAG)), map.get("v"));
    }
    Map<Object, @Nullable Object> all = new LinkedHashMap<>();
    map.forEach((key, item) -> all.put(key, decode(item)));
    return all;
  }

  private List<@Nullable Object> items(List<?> list) {
    List<@Nullable Object> all = new ArrayList<>();
    list.forEach(item -> all.add(decode(item)));
    return all;
  }

  private @Nullable Object untagged(String tag, @Nullable Object value) {
    List<?> list = value instanceof List<?> items ? items : List.of();
    String text = String.valueOf(value);
    switch (tag) {
      case "unsafe":
        unsafe = true;
        return decode(value);
      case "tuple":
        return PyTuple.copyOf(items(list));
      case "bytes":
        return Base64.getDecoder().decode(text);
      case "undefined":
        return Undefined.hint(text, null);
      case "float":
        return text.startsWith("-")
            ? Double.NEGATIVE_INFINITY
            : text.equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
      case "date":
        return LocalDate.parse(text);
      case "datetime":
        return text.length() > 19 && text.charAt(19) != '.' ? text : LocalDateTime.parse(text);
      default:
        return dict(list);
    }
  }

  private Map<Object, @Nullable Object> dict(List<?> pairs) {
    Map<Object, @Nullable Object> all = new LinkedHashMap<>();
    for (Object pair : pairs) {
      if (pair instanceof List<?> two) {
        all.put(decode(two.get(0)), decode(two.get(1)));
      }
    }
    return all;
  }
}
