package io.howdah.templating.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Python's format specification: {@code
 * [[fill]align][sign][z][#][0][width][,|_][.precision][type]}.
 */
record FormatSpec(
    String fill,
    char align,
    char sign,
    boolean coerced,
    boolean alternate,
    boolean zero,
    int width,
    String grouping,
    int precision,
    char type) {
  private static final Pattern SPEC =
      Pattern.compile(
          "(?s)(?:(.)?([<>=^]))?([ +-])?(z)?(#)?(0)?(\\d+)?([,_])?(?:\\.(\\d+))?([a-zA-Z%])?");

  static FormatSpec parse(String text, @Nullable Object value) {
    Matcher m = SPEC.matcher(text);
    if (!m.matches()) {
      throw PyTypeException.value(
          "Invalid format specifier"
              + (text.isEmpty()
                  ? ""
                  : " '" + text + "' for object of type '" + PyTypes.name(value) + "'"));
    }
    return new FormatSpec(
        m.group(1) == null ? " " : m.group(1),
        first(m.group(2)),
        first(m.group(3)),
        m.group(4) != null,
        m.group(5) != null,
        m.group(6) != null,
        number(m.group(7)),
        m.group(8) == null ? "" : m.group(8),
        number(m.group(9)),
        first(m.group(10)));
  }

  /** As it formats text: zeros fill to the right. */
  FormatSpec zeroFilled() {
    return new FormatSpec("0", '<', sign, false, false, false, width, "", precision, 's');
  }

  private static char first(@Nullable String text) {
    return text == null ? 0 : text.charAt(0);
  }

  private static int number(@Nullable String digits) {
    if (digits == null) {
      return -1;
    }
    if (digits.length() > 9) {
      throw PyTypeException.value("Too many decimal digits in format string");
    }
    return Integer.parseInt(digits);
  }

  /** Pads a body whose sign or base prefix stands apart, so that zeros go between. */
  String padded(String prefix, String body, char usual) {
    int missing = width - PyStrings.length(prefix) - PyStrings.length(body);
    if (missing <= 0) {
      return prefix + body;
    }
    Bounds.text(missing);
    char how = align != 0 ? align : zero ? '=' : usual;
    String pad = zero && align == 0 || zero && fill.equals(" ") ? "0" : fill;
    return switch (how) {
      case '<' -> prefix + body + pad.repeat(missing);
      case '^' -> pad.repeat(missing / 2) + prefix + body + pad.repeat(missing - missing / 2);
      case '=' -> prefix + pad.repeat(missing) + body;
      default -> pad.repeat(missing) + prefix + body;
    };
  }
}
