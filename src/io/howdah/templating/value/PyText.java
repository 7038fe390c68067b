package io.howdah.templating.value;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's str and repr of every value. */
public final class PyText {
  private static final int MAX_DIGITS_BITS = 14_284;
  private static final int MAX_DEPTH = 200;

  private PyText() {}

  /** Python's str; an undefined value throws. */
  public static String str(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof NativeText || value instanceof Markup) {
      return value.toString();
    }
    if (value instanceof PyObject object) {
      return object.pyStr();
    }
    if (PyTime.isTime(value)) {
      return PyTime.str(value);
    }
    return repr(value);
  }

  /** Python's repr; an undefined value is written, not thrown. */
  public static String repr(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, 0);
    return out.toString();
  }

  /** Python's ascii: its repr with escapes for all that is not ASCII. */
  public static String ascii(@Nullable Object value) {
    StringBuilder made = new StringBuilder();
    repr(value)
        .codePoints()
        .forEach(
            point -> {
              made.append(point < 0x80 ? Character.toString(point) : escape(point));
            });
    return made.toString();
  }

  /** Python's escape of a character that is not ASCII. */
  static String escape(int point) {
    String form = point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
    return String.format(form, point);
  }

  /** A text of any kind as String; any other value as it is. */
  public static @Nullable Object plain(@Nullable Object value) {
    return value instanceof NativeText || value instanceof Markup ? value.toString() : value;
  }

  private static void write(@Nullable Object value, StringBuilder out, int depth) {
    if (depth > MAX_DEPTH) {
      throw new PyTypeException("RecursionError", "maximum recursion depth exceeded in a repr");
    }
    Bounds.text(out.length());
    if (value instanceof String text) {
      QuotedText.write(text, out);
    } else if (value instanceof PyObject object) {
      out.append(object.pyRepr());
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, out, depth);
    } else if (value instanceof PyTuple tuple) {
      writeTuple(tuple, out, depth);
    } else if (value instanceof Set<?> set) {
      writeSet(set, out, depth);
    } else if (value instanceof Iterable<?> items) {
      writeItems(items, out.append('['), depth);
      out.append(']');
    } else {
      writeScalar(value, out);
    }
  }

  private static void writeScalar(@Nullable Object value, StringBuilder out) {
    if (value == null) {
      out.append("None");
    } else if (value instanceof Boolean flag) {
      out.append(flag ? "True" : "False");
    } else if (value instanceof Double number) {
      out.append(PyFloat.repr(number));
    } else if (value instanceof BigInteger big) {
      out.append(digits(big));
    } else if (value instanceof NativeText text) {
      QuotedText.write(text.text(), out);
    } else if (value instanceof Markup markup) {
      out.append("Markup(");
      QuotedText.write(markup.text(), out);
      out.append(')');
    } else if (value instanceof byte[] bytes) {
      QuotedText.write(bytes, out);
    } else {
      out.append(PyTime.isTime(value) ? PyTime.repr(value) : value.toString());
    }
  }

  private static String digits(BigInteger big) {
    if (big.bitLength() > MAX_DIGITS_BITS) {
      throw PyTypeException.value(
          "Exceeds the limit (4300 digits) for integer string conversion;"
              + " use sys.set_int_max_str_digits() to increase the limit");
    }
    return big.toString();
  }

  private static void writeItems(Iterable<?> items, StringBuilder out, int depth) {
    Iterator<?> each = items.iterator();
    while (each.hasNext()) {
      write(each.next(), out, depth + 1);
      if (each.hasNext()) {
        out.append(", ");
      }
    }
  }

  private static void writeTuple(PyTuple tuple, StringBuilder out, int depth) {
    writeItems(tuple, out.append('('), depth);
    out.append(tuple.size() == 1 ? ",)" : ")");
  }

  private static void writeSet(Set<?> set, StringBuilder out, int depth) {
    if (set.isEmpty()) {
      out.append("set()");
      return;
    }
    writeItems(set, out.append('{'), depth);
    out.append('}');
  }

  private static void writeMap(Map<?, ?> map, StringBuilder out, int depth) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      write(entry.getKey(), out, depth + 1);
      out.append(": ");
      write(entry.getValue(), out, depth + 1);
      separator = ", ";
    }
    out.append('}');
  }
}
