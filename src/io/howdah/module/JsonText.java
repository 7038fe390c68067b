package io.howdah.module;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as Python's {@code json.dumps} does: one line, ", " and ": ", ASCII only. */
public final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** The value as JSON. */
  public static String write(@Nullable Object value) {
    JsonText text = new JsonText();
    text.append(value);
    return text.out.toString();
  }

  private void append(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value == null || value instanceof Boolean || value instanceof Number) {
      out.append(value);
    } else {
      string(value.toString());
    }
  }

  private void map(Map<?, ?> map) {
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<?, ?> entry = i.next();
      string(String.valueOf(entry.getKey()));
      out.append(": ");
      append(entry.getValue());
      out.append(i.hasNext() ? ", " : "");
    }
    out.append('}');
  }

  private void list(List<?> list) {
    out.append('[');
    for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
      append(i.next());
      out.append(i.hasNext() ? ", " : "");
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || c > 0x7e) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
