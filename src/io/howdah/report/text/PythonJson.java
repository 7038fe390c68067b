package io.howdah.report.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values as Python's json.dumps does, since Ansible's output is that: {@code ", "} and
 * {@code ": "} between, keys sorted on request, numbers as Python's repr.
 */
public final class PythonJson {
  private static final int ONE_LINE = -1;

  private final StringBuilder out = new StringBuilder();
  private final int indent;
  private final boolean sorted;
  private final boolean ascii;

  private PythonJson(int indent, boolean sorted, boolean ascii) {
    this.indent = indent;
    this.sorted = sorted;
    this.ascii = ascii;
  }

  /** One line, keys in their order, other than ASCII kept as it is. */
  public static String line(@Nullable Object value) {
    return new PythonJson(ONE_LINE, false, false).text(value);
  }

  /** One line with sorted keys, other than ASCII kept as it is. */
  public static String sortedLine(@Nullable Object value) {
    return new PythonJson(ONE_LINE, true, false).text(value);
  }

  /** Indented by this many blanks a level (0: line ends only), keys sorted. */
  public static String sorted(@Nullable Object value, int indent) {
    return new PythonJson(indent, true, false).text(value);
  }

  /** Indented, keys sorted, and everything that is not ASCII escaped. */
  public static String sortedAscii(@Nullable Object value, int indent) {
    return new PythonJson(indent, true, true).text(value);
  }

  private String text(@Nullable Object value) {
    write(value, 0);
    return out.toString();
  }

  private void write(@Nullable Object value, int depth) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Double d) {
      out.append(number(d));
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Map<?, ?> map) {
      mapping(map, depth);
    } else if (value instanceof Collection<?> list) {
      sequence(list, depth);
    } else {
      quote(value.toString());
    }
  }

  /** A float as Python's repr gives it: shortest digits, exponent from 1e16 and below 1e-4. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-4 || size >= 1e16)) {
      String text = Double.toString(value).replace(".0E", "E").replace("E", "e");
      String signed = text.contains("e-") ? text : text.replace("e", "e+");
      return signed.replaceAll("e([+-])(\\d)$", "e$10$2");
    }
    String plain = new java.math.BigDecimal(Double.toString(value)).toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }

  private void sequence(Collection<?> list, int depth) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    boolean first = true;
    for (Object element : list) {
      separate(first, depth + 1);
      write(element, depth + 1);
      first = false;
    }
    close(']', depth);
  }

  private void mapping(Map<?, ?> map, int depth) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : entries(map)) {
      separate(first, depth + 1);
      quote(key(entry.getKey()));
      out.append(": ");
      write(entry.getValue(), depth + 1);
      first = false;
    }
    close('}', depth);
  }

  private List<Map.Entry<?, ?>> entries(Map<?, ?> map) {
    List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
    if (sorted) {
      entries.sort((a, b) -> byCodePoint(key(a.getKey()), key(b.getKey())));
    }
    return entries;
  }

  /** Python sorts text by code points, Java by UTF-16 units. */
  private static int byCodePoint(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    return java.util.Arrays.compare(left, right);
  }

  private static String key(@Nullable Object key) {
    return key instanceof Double d ? number(d) : String.valueOf(key);
  }

  private void separate(boolean first, int depth) {
    if (!first) {
      out.append(indent >= 0 ? "," : ", ");
    }
    newLine(depth);
  }

  private void close(char bracket, int depth) {
    newLine(depth);
    out.append(bracket);
  }

  private void newLine(int depth) {
    if (indent >= 0) {
      out.append('\n').append(" ".repeat(indent * depth));
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    int known = "\"\\\n\r\t\b\f".indexOf(c);
    if (known >= 0) {
      out.append('\\').append("\"\\nrtbf".charAt(known));
    } else if (c < 0x20 || ascii && c > 0x7e) {
      out.append("\\u%04x".formatted((int) c));
    } else {
      out.append(c);
    }
  }
}
