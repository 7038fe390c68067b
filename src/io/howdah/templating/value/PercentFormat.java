package io.howdah.templating.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code text % values}. */
public final class PercentFormat {
  private static final Pattern FIELD =
      Pattern.compile("(?s)%(?:\\(([^)]*)\\))?([-+ #0]*)(\\*|\\d+)?(?:\\.(\\*|\\d*))?[hlL]?(.)?");

  private final List<? extends @Nullable Object> values;
  private final @Nullable Object whole;
  private final boolean escapes;
  private int next;

  private PercentFormat(@Nullable Object values, boolean escapes) {
    this.escapes = escapes;
    this.whole = values;
    this.values =
        values instanceof PyTuple tuple ? tuple : java.util.Collections.singletonList(values);
  }

  /** Formats; a tuple gives the values in order, a dict by name, anything else is one value. */
  public static String format(String format, @Nullable Object values) {
    return new PercentFormat(values, false).run(format);
  }

  /** The same, with values that are not markup escaped for HTML. */
  static String formatEscaped(String format, @Nullable Object values) {
    return new PercentFormat(values, true).run(format);
  }

  private String run(String format) {
    StringBuilder made = new StringBuilder();
    Matcher matcher = FIELD.matcher(format);
    int from = 0;
    boolean named = false;
    while (from < format.length() && matcher.find(from)) {
      made.append(format, from, matcher.start());
      named |= matcher.group(1) != null;
      made.append(field(matcher, format));
      from = matcher.end();
      Bounds.text(made.length());
    }
    made.append(format, from, format.length());
    boolean keyed =
        named
            || whole instanceof Map<?, ?>
            || whole instanceof Undefined
            || whole instanceof List<?> && !(whole instanceof PyTuple);
    if (next < values.size() && !keyed) {
      throw PyTypeException.type("not all arguments converted during string formatting");
    }
    return made.toString();
  }

  /** One field's flags, width and precision. */
  private record Field(String flags, int width, int precision, char type) {
    boolean has(char flag) {
      return flags.indexOf(flag) >= 0;
    }
  }

  private String field(Matcher m, String format) {
    if (m.group(5) == null) {
      throw PyTypeException.value("incomplete format");
    }
    Object byName = m.group(1) == null ? PyObject.MISSING : named(m.group(1));
    int width = size(m.group(3), -1);
    String flags = m.group(2);
    if (width < -1) {
      flags += "-";
      width = -width;
    }
    int precision = m.group(4) == null ? -1 : size(m.group(4), 0);
    char type = m.group(5).charAt(0);
    if (type == '%' && m.end() - m.start() == 2) {
      return "%";
    }
    Object value = byName == PyObject.MISSING ? value() : byName;
    if ("diouxXeEfFgGcrsa".indexOf(type) < 0) {
      throw PyTypeException.value(
          String.format(
              "unsupported format character '%s' (0x%x) at index %d",
              type, (int) type, format.codePointCount(0, m.start(5))));
    }
    Bounds.text(Math.max(0, Math.max(width, precision)));
    return shown(value, new Field(flags, width, precision, type));
  }

  private int size(@Nullable String written, int fallback) {
    if (written == null || written.isEmpty()) {
      return fallback;
    }
    if (!written.equals("*")) {
      Bounds.text(written.length() > 9 ? Long.MAX_VALUE : 0);
      return Integer.parseInt(written);
    }
    if (!(value() instanceof Long size)) {
      throw PyTypeException.type("* wants int");
    }
    Bounds.text(Math.abs(size));
    return (int) (long) size;
  }

  private @Nullable Object named(String name) {
    if (whole instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!(whole instanceof Map<?, ?> map)) {
      throw PyTypeException.type("format requires a mapping");
    }
    Object found = PyAccess.find(map, name);
    if (found == PyObject.MISSING) {
      throw new PyTypeException("KeyError", PyText.repr(name));
    }
    return found;
  }

  private @Nullable Object value() {
    if (next >= values.size()) {
      throw PyTypeException.type("not enough arguments for format string");
    }
    return values.get(next++);
  }

  private String shown(@Nullable Object value, Field field) {
    return switch (field.type()) {
      case 's' -> text(escaped(value), field);
      case 'r' -> text(escaped(PyText.repr(value)), field);
      case 'a' -> text(escaped(PyText.ascii(value)), field);
      case 'c' -> text(character(value), field);
      case 'd', 'i', 'u', 'o', 'x', 'X' -> integer(value, field);
      default -> real(value, field);
    };
  }

  private String escaped(@Nullable Object value) {
    if (escapes && value instanceof Markup markup) {
      return markup.text();
    }
    String text = PyText.str(value);
    return escapes ? Markup.escape(text).text() : text;
  }

  private static String text(String value, Field field) {
    int length = PyStrings.length(value);
    boolean cut = field.precision() >= 0 && field.precision() < length;
    String shown = cut ? PyStrings.part(value, 0, field.precision()) : value;
    return pad("", shown, field, false);
  }

  private static String character(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "\u0001" : "\u0000";
    }
    if (value instanceof Long point) {
      if (point < 0 || point > 0x10ffff) {
        throw new PyTypeException("OverflowError", "%c arg not in range(0x110000)");
      }
      return Character.toString((int) (long) point);
    }
    if (PyTypes.isText(value) && PyStrings.length(PyText.str(value)) == 1) {
      return PyText.str(value);
    }
    throw PyTypeException.type("%c requires int or char");
  }

  private static String integer(@Nullable Object value, Field field) {
    BigInteger number = whole(value, field.type());
    String digits =
        switch (field.type()) {
          case 'o' -> number.abs().toString(8);
          case 'x' -> number.abs().toString(16);
          case 'X' -> number.abs().toString(16).toUpperCase(Locale.ROOT);
          default -> PyText.str(PyNumbers.normal(number.abs()));
        };
    if (digits.length() < field.precision()) {
      digits = "0".repeat(field.precision() - digits.length()) + digits;
    }
    String base = field.has('#') ? base(field.type()) : "";
    return pad(sign(number.signum() < 0, field) + base, digits, field, true);
  }

  private static String base(char type) {
    return switch (type) {
      case 'o' -> "0o";
      case 'x' -> "0x";
      case 'X' -> "0X";
      default -> "";
    };
  }

  private static BigInteger whole(@Nullable Object value, char type) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (PyNumbers.isReal(value) && "oxX".indexOf(type) < 0) {
      double real = PyNumbers.real(value);
      if (!Double.isFinite(real)) {
        throw PyTypeException.value("cannot convert float " + PyFloat.repr(real) + " to integer");
      }
      return new BigDecimal(real).toBigInteger();
    }
    if (!PyTypes.isNumber(value) || PyNumbers.isReal(value)) {
      String wanted = "oxX".indexOf(type) >= 0 ? "an integer" : "a real number";
      throw PyTypeException.type(
          "%" + type + " format: " + wanted + " is required, not " + PyTypes.name(value));
    }
    return PyNumbers.big(value);
  }

  private static String real(@Nullable Object value, Field field) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!PyTypes.isNumber(value)) {
      throw PyTypeException.type("must be real number, not " + PyTypes.name(value));
    }
    double number = PyNumbers.real(value);
    int precision = field.precision() < 0 ? 6 : field.precision();
    double size = Math.abs(number);
    String shown =
        switch (Character.toLowerCase(field.type())) {
          case 'e' -> FloatText.exponent(size, precision);
          case 'f' -> pointed(FloatText.fixed(size, precision), field);
          default -> FloatText.general(size, precision, field.has('#'));
        };
    boolean upper = Character.isUpperCase(field.type());
    String body = upper ? shown.toUpperCase(Locale.ROOT) : shown;
    boolean negative = number < 0 || number == 0 && 1 / number < 0;
    return pad(sign(negative, field), body, field, Double.isFinite(number));
  }

  /** With {@code #}, the point stays though no digit follows. */
  private static String pointed(String shown, Field field) {
    boolean bare = field.has('#') && shown.chars().allMatch(Character::isDigit);
    return bare ? shown + "." : shown;
  }

  private static String sign(boolean negative, Field field) {
    return negative ? "-" : field.has('+') ? "+" : field.has(' ') ? " " : "";
  }

  private static String pad(String prefix, String body, Field field, boolean number) {
    int missing = field.width() - PyStrings.length(prefix) - PyStrings.length(body);
    if (missing <= 0) {
      return prefix + body;
    }
    if (field.has('-')) {
      return prefix + body + " ".repeat(missing);
    }
    return number && field.has('0')
        ? prefix + "0".repeat(missing) + body
        : " ".repeat(missing) + prefix + body;
  }
}
