package io.howdah.templating.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's str.format. */
public final class StrFormat {
  private static final int MAX_NESTING = 2;

  private final List<@Nullable Object> args;
  private final @Nullable Object named;
  private final boolean escapes;
  private int next;
  private boolean automatic;
  private boolean manual;

  private StrFormat(List<@Nullable Object> args, @Nullable Object named, boolean escapes) {
    this.escapes = escapes;
    this.args = args;
    this.named = named;
  }

  /** Formats with positional and named values. */
  public static String format(
      String text, List<@Nullable Object> args, Map<String, @Nullable Object> named) {
    return new StrFormat(args, named, false).format(text, MAX_NESTING);
  }

  /** The same, with values that are not markup escaped for HTML. */
  static Markup formatMarkup(
      String text, List<@Nullable Object> args, Map<String, @Nullable Object> named) {
    return new Markup(new StrFormat(args, named, true).format(text, MAX_NESTING));
  }

  /** Formats with the values of a mapping. */
  static String formatMap(String text, @Nullable Object mapping) {
    return new StrFormat(List.of(), mapping, false).format(text, MAX_NESTING);
  }

  private String format(String text, int nesting) {
    if (nesting == 0) {
      throw PyTypeException.value("Max string recursion exceeded");
    }
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '}') {
        if (text.startsWith(String.valueOf(c), i + 1)) {
          made.append(c);
          i++;
        } else if (c == '}') {
          throw PyTypeException.value("Single '}' encountered in format string");
        } else {
          int end = fieldEnd(text, i);
          made.append(field(text.substring(i + 1, end), nesting));
          i = end;
        }
      } else {
        made.append(c);
      }
      Bounds.text(made.length());
    }
    return made.toString();
  }

  private static int fieldEnd(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    boolean alone = open + 1 >= text.length();
    throw PyTypeException.value(
        alone ? "Single '{' encountered in format string" : "expected '}' before end of string");
  }

  private String field(String field, int nesting) {
    int colon = colon(field);
    String head = field.substring(0, colon);
    String spec = colon < field.length() ? field.substring(colon + 1) : "";
    int bang = head.indexOf('!');
    String conversion = bang < 0 ? "" : head.substring(bang + 1);
    Object value = value(bang < 0 ? head : head.substring(0, bang));
    String wanted = spec.indexOf('{') < 0 ? spec : format(spec, nesting - 1);
    return switch (conversion) {
      case "" -> plain(value, wanted);
      case "s" -> plain(PyText.str(value), wanted);
      case "r" -> FormatValue.format(PyText.repr(value), wanted);
      case "a" -> FormatValue.format(PyText.ascii(value), wanted);
      default -> throw PyTypeException.value("Unknown conversion specifier '" + conversion + "'");
    };
  }

  private String plain(@Nullable Object value, String spec) {
    String made = FormatValue.format(value, spec);
    return escapes && !(value instanceof Markup) ? Markup.escape(made).text() : made;
  }

  /** Index of the colon that begins the specification: not one inside brackets. */
  private static int colon(String field) {
    int depth = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == ':' && depth <= 0) {
        return i;
      }
    }
    return field.length();
  }

  private @Nullable Object value(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    Object value = first(path.substring(0, end));
    while (end < path.length()) {
      int stop = stepEnd(path, end);
      value = step(value, path.substring(end, stop));
      end = stop;
    }
    return value;
  }

  private static int stepEnd(String path, int from) {
    if (path.charAt(from) == '[') {
      int close = path.indexOf(']', from);
      if (close < 0) {
        throw PyTypeException.value("Missing ']' in format string");
      }
      return close + 1;
    }
    int end = from + 1;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  private static @Nullable Object step(@Nullable Object value, String step) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (step.startsWith("[")) {
      String key = step.substring(1, step.length() - 1);
      Object index = isIndex(key) ? (Object) Long.valueOf(key) : key;
      Object found = PyAccess.element(value, index);
      if (found == PyObject.MISSING) {
        throw new PyTypeException("KeyError", PyText.repr(index));
      }
      return found;
    }
    Object found = PyAccess.attribute(value, step.substring(1));
    if (found == PyObject.MISSING) {
      throw new PyTypeException(
          "AttributeError",
          "'" + PyTypes.name(value) + "' object has no attribute '" + step.substring(1) + "'");
    }
    return found;
  }

  private static boolean isIndex(String key) {
    return !key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private @Nullable Object first(String name) {
    if (name.isEmpty() || isIndex(name)) {
      int index = name.isEmpty() ? next++ : Integer.parseInt(name);
      automatic |= name.isEmpty();
      manual |= !name.isEmpty();
      if (automatic && manual) {
        throw PyTypeException.value(
            "cannot switch between manual field specification and automatic field numbering");
      }
      if (index >= args.size()) {
        throw new PyTypeException(
            "IndexError", "Replacement index " + index + " out of range for positional args tuple");
      }
      return args.get(index);
    }
    Object found = named instanceof Map<?, ?> map ? PyAccess.find(map, name) : PyObject.MISSING;
    if (found == PyObject.MISSING) {
      throw new PyTypeException("KeyError", PyText.repr(name));
    }
    return found;
  }
}
