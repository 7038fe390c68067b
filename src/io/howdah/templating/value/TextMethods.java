package io.howdah.templating.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of str; Markup has them too. */
final class TextMethods {
  private static final MethodTable<String> TABLE =
      new MethodTable<String>()
          .add("upper", (text, args) -> TextCase.upper(text))
          .add("lower", (text, args) -> TextCase.lower(text))
          .add("casefold", (text, args) -> TextCase.fold(text))
          .add("capitalize", (text, args) -> TextCase.capitalize(text))
          .add("title", (text, args) -> TextCase.title(text))
          .add("swapcase", (text, args) -> TextCase.swap(text))
          .add("strip(chars=None, /)", (text, args) -> TextParts.strip(text, args, 3))
          .add("lstrip(chars=None, /)", (text, args) -> TextParts.strip(text, args, 1))
          .add("rstrip(chars=None, /)", (text, args) -> TextParts.strip(text, args, 2))
          .add("split(sep=None, maxsplit=-1)", (text, args) -> TextSplit.split(text, args))
          .add("rsplit(sep=None, maxsplit=-1)", (text, args) -> TextSplit.rsplit(text, args))
          .add(
              "splitlines(keepends=False)",
              (text, args) -> TextSplit.lines(text, args.integer("keepends") != 0))
          .add("partition(sep, /)", (text, args) -> TextSplit.partition(text, args.text("sep")))
          .add("rpartition(sep, /)", (text, args) -> TextSplit.rpartition(text, args.text("sep")))
          .add("join(iterable, /)", (text, args) -> join(text, args.get(0)))
          .add("replace(old, new, count=-1, /)", (text, args) -> TextParts.replace(text, args))
          .add("removeprefix(prefix, /)", (text, args) -> removePrefix(text, args.text("prefix")))
          .add("removesuffix(suffix, /)", (text, args) -> removeSuffix(text, args.text("suffix")))
          .add(
              "startswith(prefix, start=None, end=None, /)",
              (text, args) -> TextSearch.starts(text, args))
          .add(
              "endswith(suffix, start=None, end=None, /)",
              (text, args) -> TextSearch.ends(text, args))
          .add(
              "find(sub, start=None, end=None, /)",
              (text, args) -> TextSearch.find(text, args, false))
          .add(
              "rfind(sub, start=None, end=None, /)",
              (text, args) -> TextSearch.find(text, args, true))
          .add(
              "index(sub, start=None, end=None, /)",
              (text, args) -> TextSearch.index(text, args, false))
          .add(
              "rindex(sub, start=None, end=None, /)",
              (text, args) -> TextSearch.index(text, args, true))
          .add("count(sub, start=None, end=None, /)", (text, args) -> TextSearch.count(text, args))
          .add("center(width, fillchar=' ', /)", (text, args) -> TextParts.center(text, args))
          .add("ljust(width, fillchar=' ', /)", (text, args) -> TextParts.pad(text, args, false))
          .add("rjust(width, fillchar=' ', /)", (text, args) -> TextParts.pad(text, args, true))
          .add("zfill(width, /)", (text, args) -> TextParts.zfill(text, args.integer("width")))
          .add(
              "expandtabs(tabsize=8)",
              (text, args) -> TextParts.expandTabs(text, args.integer("tabsize")))
          .add("isalpha", (text, args) -> TextKinds.alpha(text))
          .add("isalnum", (text, args) -> TextKinds.alnum(text))
          .add("isascii", (text, args) -> text.chars().allMatch(c -> c < 128))
          .add("isdecimal", (text, args) -> TextKinds.decimal(text))
          .add("isdigit", (text, args) -> TextKinds.digit(text))
          .add("isnumeric", (text, args) -> TextKinds.numeric(text))
          .add("isidentifier", (text, args) -> TextKinds.identifier(text))
          .add("islower", (text, args) -> TextKinds.lower(text))
          .add("isupper", (text, args) -> TextKinds.upper(text))
          .add("istitle", (text, args) -> TextKinds.title(text))
          .add("isspace", (text, args) -> TextKinds.space(text))
          .add("isprintable", (text, args) -> text.codePoints().allMatch(QuotedText::printable))
          .add(
              "format(*args, **named)",
              (text, args) -> StrFormat.format(text, args.rest(), args.named()))
          .add("format_map(mapping, /)", (text, args) -> StrFormat.formatMap(text, args.get(0)))
          .add("encode(encoding='utf-8', errors='strict')", (text, args) -> encode(text, args))
          .add("translate(table, /)", (text, args) -> translate(text, args.get(0)))
          .add("maketrans(x, y=None, z=None, /)", (text, args) -> makeTable(args));

  /** What Markup does otherwise: what it formats into itself is escaped. */
  private static final MethodTable<String> MARKUP =
      new MethodTable<String>()
          .add(
              "format(*args, **named)",
              (text, args) -> StrFormat.formatMarkup(text, args.rest(), args.named()));

  private TextMethods() {}

  static @Nullable Object of(Object text, String name) {
    if (text instanceof Markup markup) {
      if (name.equals("unescape") || name.equals("striptags")) {
        return null;
      }
      return (name.equals("format") ? MARKUP : TABLE).of(markup.text(), name);
    }
    return TABLE.of(PyText.str(text), name);
  }

  private static String join(String separator, @Nullable Object items) {
    StringBuilder made = new StringBuilder();
    int at = 0;
    for (Iterator<@Nullable Object> each = PyOps.iterate(items); each.hasNext(); at++) {
      Object item = each.next();
      if (item instanceof Undefined undefined && !undefined.isLenient()) {
        throw undefined.error();
      }
      if (!PyTypes.isText(item)) {
        throw PyTypeException.type(
            "sequence item " + at + ": expected str instance, " + PyTypes.name(item) + " found");
      }
      made.append(at == 0 ? "" : separator).append(item);
      Bounds.text(made.length());
    }
    return made.toString();
  }

  private static String removePrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String removeSuffix(String text, String suffix) {
    boolean ends = !suffix.isEmpty() && text.endsWith(suffix);
    return ends ? text.substring(0, text.length() - suffix.length()) : text;
  }

  private static byte[] encode(String text, Bound args) {
    Charset charset = BytesMethods.charset(args.text("encoding"));
    String errors = args.text("errors");
    if (errors.equals("xmlcharrefreplace") || errors.equals("backslashreplace")) {
      String form = errors.startsWith("xml") ? "&#%d;" : "";
      return replaced(text, charset, form).getBytes(charset);
    }
    CodingErrorAction action =
        switch (errors) {
          case "ignore" -> CodingErrorAction.IGNORE;
          case "replace" -> CodingErrorAction.REPLACE;
          default -> CodingErrorAction.REPORT;
        };
    try {
      ByteBuffer made =
          charset
              .newEncoder()
              .onMalformedInput(action)
              .onUnmappableCharacter(action)
              .encode(CharBuffer.wrap(text));
      return Arrays.copyOf(made.array(), made.limit());
    } catch (CharacterCodingException e) {
      throw new PyTypeException(
          "UnicodeEncodeError", "'" + args.text("encoding") + "' codec can't encode the text", e);
    }
  }

  /** The text with what a charset lacks written out: by a form, or as a Python escape. */
  private static String replaced(String text, Charset charset, String form) {
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder made = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              String one = Character.toString(point);
              if (encoder.canEncode(one)) {
                made.append(one);
              } else {
                made.append(form.isEmpty() ? PyText.escape(point) : String.format(form, point));
              }
            });
    return made.toString();
  }

  private static String translate(String text, @Nullable Object table) {
    if (table == null || PyTypes.isNumber(table)) {
      throw PyTypeException.type("'" + PyTypes.name(table) + "' object is not subscriptable");
    }
    StringBuilder made = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              Object found =
                  table instanceof Map<?, ?> map
                      ? PyAccess.find(map, (long) point)
                      : PyAccess.element(table, (long) point);
              if (found == PyObject.MISSING) {
                made.appendCodePoint(point);
              } else if (found instanceof Long other) {
                made.appendCodePoint((int) (long) other);
              } else if (found != null) {
                made.append(found);
              }
            });
    return made.toString();
  }

  private static Object makeTable(Bound args) {
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    if (!args.given("y")) {
      if (!(args.get(0) instanceof Map<?, ?> map)) {
        throw PyTypeException.type("if you give only one argument to maketrans it must be a dict");
      }
      map.forEach(
          (key, value) ->
              made.put(key instanceof String c ? (Object) (long) c.codePointAt(0) : key, value));
      return made;
    }
    int[] from = args.text("x").codePoints().toArray();
    int[] to = args.text("y").codePoints().toArray();
    if (from.length != to.length) {
      throw PyTypeException.value("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < from.length; i++) {
      made.put((long) from[i], (long) to[i]);
    }
    if (args.given("z")) {
      args.text("z").codePoints().forEach(point -> made.put((long) point, null));
    }
    return made;
  }
}
