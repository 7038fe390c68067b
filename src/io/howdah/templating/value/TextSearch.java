package io.howdah.templating.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** find, index, count, startswith and endswith; positions count code points. */
final class TextSearch {
  private TextSearch() {}

  /** Part of a text between Python's optional start and end. */
  private record Window(String text, int from, int to) {
    static Window of(String text, Bound args) {
      int length = PyStrings.length(text);
      int from = bound(args.get("start"), 0, length);
      int to = bound(args.get("end"), length, length);
      return new Window(text, from, to);
    }

    private static int bound(@Nullable Object given, int fallback, int length) {
      if (given == null) {
        return fallback;
      }
      if (!PyTypes.isInt(given) && !(given instanceof Boolean)) {
        throw PyTypeException.type(
            "slice indices must be integers or None or have an __index__ method");
      }
      long index =
          given instanceof BigInteger big ? big.signum() * (1L << 40) : PyNumbers.whole(given);
      long at = index < 0 ? index + length : index;
      return (int) Math.max(0, Math.min(at, (long) Integer.MAX_VALUE));
    }

    boolean valid() {
      return from <= to && from <= PyStrings.length(text);
    }

    String part() {
      int end = Math.min(to, PyStrings.length(text));
      return from >= end ? "" : PyStrings.part(text, from, end);
    }
  }

  static Object starts(String text, Bound args) {
    return affix(text, args, true);
  }

  static Object ends(String text, Bound args) {
    return affix(text, args, false);
  }

  private static boolean affix(String text, Bound args, boolean start) {
    Window window = Window.of(text, args);
    if (args.get(0) instanceof PyTuple many) {
      return many.stream().anyMatch(one -> matches(window, affixText(one, start), start));
    }
    return matches(window, affixText(args.get(0), start), start);
  }

  private static String affixText(@Nullable Object value, boolean start) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!PyTypes.isText(value)) {
      throw PyTypeException.type(
          (start ? "startswith" : "endswith")
              + " first arg must be str or a tuple of str, not "
              + PyTypes.name(value));
    }
    return PyText.str(value);
  }

  private static boolean matches(Window window, String affix, boolean start) {
    if (!window.valid()) {
      return false;
    }
    return start ? window.part().startsWith(affix) : window.part().endsWith(affix);
  }

  static Object find(String text, Bound args, boolean last) {
    Window window = Window.of(text, args);
    String part = window.part();
    String wanted = args.text("sub");
    int at = last ? part.lastIndexOf(wanted) : part.indexOf(wanted);
    if (at < 0 || !window.valid()) {
      return -1L;
    }
    return (long) window.from() + part.codePointCount(0, at);
  }

  static Object index(String text, Bound args, boolean last) {
    Object at = find(text, args, last);
    if (at.equals(-1L)) {
      throw PyTypeException.value("substring not found");
    }
    return at;
  }

  static Object count(String text, Bound args) {
    Window window = Window.of(text, args);
    String wanted = args.text("sub");
    String part = window.part();
    if (!window.valid()) {
      return 0L;
    }
    if (wanted.isEmpty()) {
      return PyStrings.length(part) + 1L;
    }
    long found = 0;
    for (int at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, at + wanted.length())) {
      found++;
    }
    return found;
  }
}
