package io.howdah.templating.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's format(value, spec). */
public final class FormatValue {
  private FormatValue() {}

  /** Formats a value by a specification; an empty one is str(value). */
  public static String format(@Nullable Object value, String spec) {
    if (value instanceof Undefined undefined && (!undefined.isLenient() || spec.isEmpty())) {
      return undefined.pyStr();
    }
    if (spec.isEmpty()) {
      return PyText.str(value);
    }
    if (value instanceof java.time.temporal.Temporal time) {
      return TimeMethods.strftime(spec, time);
    }
    if (PyTypes.isText(value)) {
      return text(PyText.str(value), FormatSpec.parse(spec, value));
    }
    if (PyTypes.isNumber(value)) {
      return number(value, FormatSpec.parse(spec, value));
    }
    throw PyTypeException.type(
        "unsupported format string passed to " + PyTypes.name(value) + ".__format__");
  }

  private static String text(String value, FormatSpec spec) {
    if (spec.type() != 0 && spec.type() != 's') {
      throw unknown(spec.type(), "str");
    }
    if (spec.sign() != 0) {
      throw PyTypeException.value("Sign not allowed in string format specifier");
    }
    if (spec.align() == '=') {
      throw PyTypeException.value("'=' alignment not allowed in string format specifier");
    }
    if (spec.coerced()) {
      throw PyTypeException.value(
          "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (!spec.grouping().isEmpty()) {
      throw PyTypeException.value("Cannot specify '" + spec.grouping() + "' with 's'.");
    }
    boolean cut = spec.precision() >= 0 && spec.precision() < PyStrings.length(value);
    String shown = cut ? PyStrings.part(value, 0, spec.precision()) : value;
    char usual = '<';
    return spec.zero() && spec.align() == 0
        ? spec.zeroFilled().padded("", shown, usual)
        : spec.padded("", shown, usual);
  }

  private static PyTypeException unknown(char type, String of) {
    return PyTypeException.value(
        "Unknown format code '" + type + "' for object of type '" + of + "'");
  }

  private static String number(@Nullable Object value, FormatSpec spec) {
    boolean real = PyNumbers.isReal(value);
    if (value instanceof Boolean && spec.type() == 0) {
      return integer(PyNumbers.big(value), spec);
    }
    return switch (spec.type()) {
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> real(PyNumbers.real(value), spec);
      case 'n' -> real ? real(PyNumbers.real(value), spec) : integer(PyNumbers.big(value), spec);
      case 0 -> real ? real(PyNumbers.real(value), spec) : integer(PyNumbers.big(value), spec);
      case 'b', 'c', 'd', 'o', 'x', 'X' -> {
        if (real) {
          throw unknown(spec.type(), "float");
        }
        yield integer(PyNumbers.big(value), spec);
      }
      default -> throw unknown(spec.type(), PyTypes.name(value));
    };
  }

  private static String sign(boolean negative, FormatSpec spec) {
    if (negative) {
      return "-";
    }
    return spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
  }

  private static String integer(BigInteger value, FormatSpec spec) {
    if (spec.coerced()) {
      throw PyTypeException.value(
          "Negative zero coercion (z) not allowed in integer format specifier");
    }
    boolean based = "bcoxX".indexOf(spec.type()) >= 0;
    if (based
        && (spec.grouping().equals(",") || spec.type() == 'c' && !spec.grouping().isEmpty())) {
      throw PyTypeException.value(
          "Cannot specify '" + spec.grouping() + "' with '" + spec.type() + "'.");
    }
    if (spec.precision() >= 0) {
      throw PyTypeException.value("Precision not allowed in integer format specifier");
    }
    if (spec.type() == 'c') {
      return spec.padded("", Character.toString(value.intValueExact()), '<');
    }
    String prefix = spec.alternate() ? base(spec.type()) : "";
    String digits = digits(value.abs(), spec.type());
    String body = grouped(digits, spec, sign(value.signum() < 0, spec).length() + prefix.length());
    return spec.padded(sign(value.signum() < 0, spec) + prefix, body, '>');
  }

  private static String base(char type) {
    return switch (type) {
      case 'b' -> "0b";
      case 'o' -> "0o";
      case 'x' -> "0x";
      case 'X' -> "0X";
      default -> "";
    };
  }

  private static String digits(BigInteger value, char type) {
    return switch (type) {
      case 'b' -> value.toString(2);
      case 'o' -> value.toString(8);
      case 'x' -> value.toString(16);
      case 'X' -> value.toString(16).toUpperCase(java.util.Locale.ROOT);
      default -> PyText.str(PyNumbers.normal(value));
    };
  }

  /** Digits with separators; with zero padding, the padding zeros are grouped too. */
  private static String grouped(String digits, FormatSpec spec, int prefix) {
    if (spec.grouping().isEmpty()) {
      return digits;
    }
    int size = "boxX".indexOf(spec.type()) >= 0 && spec.type() != 0 ? 4 : 3;
    String made = separated(digits, spec.grouping(), size);
    String longer = digits;
    while (spec.zero() && spec.align() == 0 && made.length() + prefix < spec.width()) {
      longer = "0" + longer;
      made = separated(longer, spec.grouping(), size);
    }
    return made;
  }

  private static String separated(String digits, String separator, int size) {
    StringBuilder made = new StringBuilder(digits);
    for (int at = digits.length() - size; at > 0; at -= size) {
      made.insert(at, separator);
    }
    return made.toString();
  }

  private static String real(double value, FormatSpec spec) {
    String shown = notation(Math.abs(value), spec);
    boolean negative = value < 0 || value == 0 && 1 / value < 0;
    if (negative && spec.coerced() && shown.chars().noneMatch(c -> c >= '1' && c <= '9')) {
      negative = false;
    }
    int end = 0;
    while (end < shown.length() && Character.isDigit(shown.charAt(end))) {
      end++;
    }
    String sign = sign(negative, spec);
    String tail = shown.substring(end);
    String body = grouped(shown.substring(0, end), spec, sign.length() + tail.length()) + tail;
    return spec.padded(sign, body, '>');
  }

  private static String notation(double value, FormatSpec spec) {
    int precision = spec.precision() < 0 ? 6 : spec.precision();
    return switch (spec.type()) {
      case 'e' -> FloatText.exponent(value, precision);
      case 'E' -> FloatText.exponent(value, precision).toUpperCase(java.util.Locale.ROOT);
      case 'f' -> FloatText.fixed(value, precision);
      case 'F' -> FloatText.fixed(value, precision).toUpperCase(java.util.Locale.ROOT);
      case '%' -> FloatText.fixed(value * 100, precision) + "%";
      case 'G' ->
          FloatText.general(value, precision, spec.alternate()).toUpperCase(java.util.Locale.ROOT);
      case 0 -> plain(value, spec);
      default -> FloatText.general(value, precision, spec.alternate());
    };
  }

  /** No type: like repr, or like g with a digit after the point. */
  private static String plain(double value, FormatSpec spec) {
    if (spec.precision() < 0) {
      return PyFloat.repr(value);
    }
    String made = FloatText.general(value, spec.precision(), spec.alternate());
    boolean whole = made.chars().allMatch(Character::isDigit);
    if (!whole) {
      return made;
    }
    boolean tooLong = made.length() >= Math.max(1, spec.precision());
    return tooLong && made.length() > 1 || spec.precision() == 1 && tooLong
        ? FloatText.exponent(value, Math.max(0, made.replaceAll("0+$", "").length() - 1))
        : made + ".0";
  }
}
