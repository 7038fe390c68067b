package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.regex.PyMatch;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.regex.PyRegexException;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyStrings;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ansible's filters with regular expressions, and Python's split. */
final class RegexFilters {
  private static final String SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";

  /** Compiled when first needed. */
  private static final class References {
    static final PyPattern NAMED = PyPattern.compile("\\\\g<(\\S+)>", 0);
    static final PyPattern NUMBERED = PyPattern.compile("\\\\(\\d+)", 0);
  }

  private RegexFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of(
            "regex_replace(pattern='', replacement='', ignorecase=False, multiline=False)",
            (value, args, ctx) -> guarded(() -> replace(value, args))));
    registry.filter(
        PyFilter.of(
            "regex_findall(regex, multiline=False, ignorecase=False)",
            (value, args, ctx) -> guarded(() -> findAll(value, args))));
    registry.filter(
        PyFilter.of(
            "regex_search(regex, *args, **kwargs)",
            (value, args, ctx) -> guarded(() -> search(value, args))));
    registry.filter(
        PyFilter.of("regex_escape(re_type='python')", (value, args, ctx) -> escape(value, args)));
    registry.filter(
        PyFilter.of("split(sep=None, maxsplit=-1)", (value, args, ctx) -> split(value, args)));
  }

  /** Runs with errors of patterns as Python's re.error. */
  static <T extends @Nullable Object> T guarded(Supplier<T> body) {
    try {
      return body.get();
    } catch (PyRegexException e) {
      throw new PyTypeException("error", String.valueOf(e.getMessage()), e);
    }
  }

  /** A compiled pattern argument. */
  static PyPattern pattern(@Nullable Object pattern, boolean ignoreCase, boolean multiline) {
    Args.defined(pattern);
    if (!PyTypes.isText(pattern)) {
      throw PyTypeException.type("first argument must be string or compiled pattern");
    }
    int flags = (ignoreCase ? PyPattern.IGNORECASE : 0) | (multiline ? PyPattern.MULTILINE : 0);
    return PyPattern.compile(PyText.str(pattern), flags);
  }

  private static Object replace(@Nullable Object value, Bound args) {
    String text = PyText.str(value);
    PyPattern pattern =
        pattern(args.get("pattern"), args.truth("ignorecase"), args.truth("multiline"));
    Object replacement = PyText.plain(args.get("replacement"));
    Args.defined(replacement);
    if (!(replacement instanceof String given)) {
      throw PyTypeException.type(
          "decoding to str: need a bytes-like object, " + PyTypes.name(replacement) + " found");
    }
    return pattern.sub(given, text, 0);
  }

  private static Object findAll(@Nullable Object value, Bound args) {
    String text = PyText.str(value);
    PyPattern pattern =
        pattern(args.get("regex"), args.truth("ignorecase"), args.truth("multiline"));
    List<@Nullable Object> found = new ArrayList<>();
    int groups = pattern.groupCount();
    pattern.each(text, m -> found.add(groups < 2 ? m.text(groups) : PyTuple.copyOf(m.groups())));
    return found;
  }

  private static @Nullable Object search(@Nullable Object value, Bound args) {
    String text = PyText.str(value);
    List<Object> wanted = new ArrayList<>();
    args.rest().forEach(reference -> wanted.add(reference(reference)));
    PyPattern pattern =
        pattern(
            args.get("regex"),
            PyOps.truthy(args.named().get("ignorecase")),
            PyOps.truthy(args.named().get("multiline")));
    PyMatch match = pattern.search(text);
    if (match == null || wanted.isEmpty()) {
      return match == null ? null : match.group(0);
    }
    List<@Nullable Object> items = new ArrayList<>();
    for (Object group : wanted) {
      items.add(
          group instanceof Integer number ? match.group(number) : match.group((String) group));
    }
    return items;
  }

  /** A group asked for as \g&lt;name&gt; or \1. */
  private static Object reference(@Nullable Object given) {
    String text = Args.textWith(given, "startswith");
    if (!text.startsWith("\\")) {
      throw PyTypeException.filter("Unknown argument");
    }
    boolean named = text.startsWith("\\g");
    PyMatch match = (named ? References.NAMED : References.NUMBERED).match(text);
    if (match == null) {
      throw new PyTypeException("AttributeError", "'NoneType' object has no attribute 'group'");
    }
    String group = match.text(1);
    return named ? (Object) group : (Integer) (group.length() > 9 ? -1 : Integer.parseInt(group));
  }

  private static Object escape(@Nullable Object value, Bound args) {
    String text = PyText.str(value);
    String type = PyText.str(args.get("re_type"));
    return switch (type) {
      case "python" -> escaped(text, SPECIAL);
      case "posix_basic" -> escaped(text, "].[^$*\\");
      case "posix_extended" ->
          throw PyTypeException.filter("Regex type (" + type + ") not yet implemented");
      default -> throw PyTypeException.filter("Invalid regex type (" + type + ")");
    };
  }

  private static String escaped(String text, String special) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(special.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  private static Object split(@Nullable Object value, Bound args) {
    Args.defined(value);
    if (!PyTypes.isText(value)) {
      throw PyTypeException.type(
          "descriptor 'split' for 'str' objects doesn't apply to a '"
              + PyTypes.name(value)
              + "' object");
    }
    String text = PyText.str(value);
    long most = args.integer("maxsplit");
    if (args.get("sep") == null) {
      return words(text, most);
    }
    String separator = args.text("sep");
    if (separator.isEmpty()) {
      throw PyTypeException.value("empty separator");
    }
    List<@Nullable Object> parts = new ArrayList<>();
    int from = 0;
    int at = text.indexOf(separator);
    while (at >= 0 && (most < 0 || parts.size() < most)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
      at = text.indexOf(separator, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static List<@Nullable Object> words(String text, long most) {
    List<@Nullable Object> words = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < text.length() && PyStrings.isSpace(text.charAt(at))) {
        at++;
      }
      if (at >= text.length()) {
        return words;
      }
      if (most >= 0 && words.size() >= most) {
        words.add(text.substring(at));
        return words;
      }
      int end = at;
      while (end < text.length() && !PyStrings.isSpace(text.charAt(end))) {
        end++;
      }
      words.add(text.substring(at, end));
      at = end;
    }
  }
}
