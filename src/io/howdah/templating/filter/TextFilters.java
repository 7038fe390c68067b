package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.Markup;
import io.howdah.templating.value.PercentFormat;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyStrings;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Jinja's filters on text: case, trimming, replacing, wrapping. */
final class TextFilters {
  /** Compiled when first needed. */
  private static final class Words {
    static final PyPattern START = PyPattern.compile("([-\\s({\\[<]+)", 0);
    static final PyPattern WHOLE = PyPattern.compile("\\w+", 0);
  }

  private TextFilters() {}

  static void register(Registry registry) {
    simple(registry, "upper", text -> text.toUpperCase(Locale.ROOT));
    simple(registry, "lower", text -> text.toLowerCase(Locale.ROOT));
    simple(registry, "capitalize", TextFilters::capitalize);
    simple(registry, "title", TextFilters::title);
    registry.filter(PyFilter.of("string", (value, args, ctx) -> string(value)));
    registry.filter(PyFilter.of("trim(chars=None)", (value, args, ctx) -> trim(value, args)));
    registry.filter(PyFilter.of("center(width=80)", (value, args, ctx) -> center(value, args)));
    registry.filter(
        PyFilter.of("replace(old, new, count=None)", (value, args, ctx) -> replace(value, args)));
    registry.filter(
        PyFilter.of(
            "indent(width=4, first=False, blank=False)",
            (value, args, ctx) -> indent(value, args)));
    registry.filter(
        PyFilter.of(
            "truncate(length=255, killwords=False, end='...', leeway=None)",
            (value, args, ctx) -> truncate(value, args)));
    registry.filter(PyFilter.of("pprint", (value, args, ctx) -> PrettyPrint.format(value)));
    registry.filter(PyFilter.of("wordcount", (value, args, ctx) -> wordCount(value)));
    registry.filter(
        PyFilter.of(
            "wordwrap(width=79, break_long_words=True, wrapstring=None, break_on_hyphens=True)",
            (value, args, ctx) -> wordWrap(value, args)));
    registry.filter(
        PyFilter.of("format(*args, **kwargs)", (value, args, ctx) -> format(value, args)));
  }

  private static void simple(Registry registry, String name, UnaryOperator<String> change) {
    registry.filter(
        PyFilter.of(name, (value, args, ctx) -> like(value, change.apply(PyText.str(value)))));
  }

  /** Changed text stays Markup where it was. */
  static Object like(@Nullable Object original, String text) {
    return original instanceof Markup ? new Markup(text) : text;
  }

  static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first)).toLowerCase(Locale.ROOT);
  }

  private static String title(String text) {
    StringBuilder out = new StringBuilder();
    for (String part : Words.START.split(text)) {
      if (part != null && !part.isEmpty()) {
        int rest = part.offsetByCodePoints(0, 1);
        out.append(part.substring(0, rest).toUpperCase(Locale.ROOT));
        out.append(part.substring(rest).toLowerCase(Locale.ROOT));
      }
    }
    return out.toString();
  }

  private static Object string(@Nullable Object value) {
    return value instanceof Markup ? value : PyText.str(value);
  }

  private static Object trim(@Nullable Object value, Bound args) {
    String text = PyText.str(value);
    Object given = PyText.plain(args.get("chars"));
    if (given != null && !(given instanceof String)) {
      throw PyTypeException.type("strip arg must be None or str");
    }
    String chars = (String) given;
    return like(value, chars == null ? PyLines.strip(text) : strip(text, chars));
  }

  private static String strip(String text, String chars) {
    int[] points = text.codePoints().toArray();
    int start = 0;
    int end = points.length;
    while (start < end && chars.indexOf(points[start]) >= 0) {
      start++;
    }
    while (end > start && chars.indexOf(points[end - 1]) >= 0) {
      end--;
    }
    return new String(points, start, end - start);
  }

  private static Object center(@Nullable Object value, Bound args) {
    String text = PyText.str(value);
    int width = Args.size(args, "width");
    int pad = width - PyStrings.length(text);
    if (pad <= 0) {
      return like(value, text);
    }
    int left = pad / 2 + (pad & width & 1);
    return like(
        value, PyStrings.repeat(" ", left) + text + PyStrings.repeat(" ", (long) pad - left));
  }

  private static Object replace(@Nullable Object value, Bound args) {
    String text = PyText.str(value);
    String old = args.str("old");
    String replacement = args.str("new");
    long count = args.get("count") == null ? -1 : args.integer("count");
    long most = old.isEmpty() ? text.length() + 1L : text.length() / old.length();
    Bounds.text(text.length() + most * Math.max(0, replacement.length() - old.length()));
    if (count < 0 && !old.isEmpty()) {
      return text.replace(old, replacement);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    int at = text.indexOf(old);
    for (long done = 0; at >= 0 && (count < 0 || done < count); done++) {
      out.append(text, from, at).append(replacement);
      from = at + old.length();
      if (old.isEmpty()) {
        if (at >= text.length()) {
          return out.toString();
        }
        int next = text.offsetByCodePoints(at, 1);
        out.append(text, at, next);
        from = next;
      }
      at = text.indexOf(old, from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static Object indent(@Nullable Object value, Bound args) {
    Object width = PyText.plain(args.get("width"));
    String unit =
        width instanceof String given ? given : PyStrings.repeat(" ", args.integer("width"));
    String text = PyText.str(lineAdded(value));
    List<String> lines = PyLines.split(text);
    StringBuilder out = new StringBuilder(args.truth("first") ? unit : "");
    boolean blank = args.truth("blank");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i > 0) {
        out.append('\n').append(blank || !line.isEmpty() ? unit : "");
      }
      out.append(line);
    }
    return like(value, out.toString());
  }

  private static @Nullable Object lineAdded(@Nullable Object value) {
    try {
      return PyMath.add(value, "\n");
    } catch (PyTypeException e) {
      String message = String.valueOf(e.getMessage()).replace("for +:", "for +=:");
      throw new PyTypeException(e.pythonType(), message, e);
    }
  }

  private static Object truncate(@Nullable Object value, Bound args) {
    long length = args.integer("length");
    String end = args.text("end");
    long leeway = args.get("leeway") == null ? 5 : args.integer("leeway");
    int endLength = PyStrings.length(end);
    check(length >= endLength, "expected length >= " + endLength + ", got " + length);
    check(leeway >= 0, "expected leeway >= 0, got " + leeway);
    if (PyOps.length(value) <= length + leeway) {
      return value == null ? "" : value;
    }
    if (!PyTypes.isText(value)) {
      throw PyTypeException.type(
          "can only concatenate "
              + PyTypes.name(value)
              + " (not \"str\") to "
              + PyTypes.name(value));
    }
    String cut = PyStrings.part(PyText.str(value), 0, (int) (length - endLength));
    if (!args.truth("killwords")) {
      int space = cut.lastIndexOf(' ');
      cut = space < 0 ? cut : cut.substring(0, space);
    }
    return like(value, cut + end);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new PyTypeException("AssertionError", message);
    }
  }

  private static long wordCount(@Nullable Object value) {
    long[] count = {0};
    Words.WHOLE.each(PyText.str(value), match -> count[0]++);
    return count[0];
  }

  private static Object wordWrap(@Nullable Object value, Bound args) {
    String text = Args.textWith(value, "splitlines");
    String glue = args.get("wrapstring") == null ? "\n" : args.text("wrapstring");
    TextWrap wrap =
        new TextWrap(
            args.integer("width"), args.truth("break_long_words"), args.truth("break_on_hyphens"));
    List<String> paragraphs =
        PyLines.split(text).stream().map(line -> String.join(glue, wrap.wrap(line))).toList();
    return String.join(glue, paragraphs);
  }

  private static Object format(@Nullable Object value, Bound args) {
    boolean named = !args.named().isEmpty();
    if (named && !args.rest().isEmpty()) {
      throw new PyTypeException(
          "FilterArgumentError", "can't handle positional and keyword arguments at the same time");
    }
    Object values = named ? args.named() : PyTuple.copyOf(args.rest());
    return like(value, PercentFormat.format(PyText.str(value), values));
  }
}
