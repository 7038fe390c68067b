package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyStrings;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ansible's comment: text with a decoration before each line. */
final class CommentFilter {
  private static final Map<String, Map<String, String>> STYLES =
      Map.of(
          "plain", Map.of("decoration", "# "),
          "erlang", Map.of("decoration", "% "),
          "c", Map.of("decoration", "// "),
          "cblock", Map.of("beginning", "/*", "decoration", " * ", "end", " */"),
          "xml", Map.of("beginning", "<!--", "decoration", " - ", "end", "-->"));

  private CommentFilter() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of("comment(style='plain', **kw)", (value, args, ctx) -> comment(value, args)));
  }

  private static Object comment(@Nullable Object value, Bound args) {
    Map<String, @Nullable Object> options = options(args);
    String newline = text(options, "newline");
    String decoration = text(options, "decoration");
    String body = Args.textWith(value, "replace").replace(newline, newline + decoration);
    String bare = PyLines.rstrip(decoration) + newline;
    String lines = (decoration + body).replace(decoration + newline, bare);
    String begin =
        PyOps.truthy(options.get("beginning")) ? text(options, "beginning") + newline : "";
    String end = PyOps.truthy(options.get("end")) ? newline + text(options, "end") : "";
    return begin + prefix(options, newline) + lines + postfix(options, newline) + end;
  }

  private static Map<String, @Nullable Object> options(Bound args) {
    String style = PyText.str(args.get("style"));
    Map<String, String> known = STYLES.get(style);
    if (known == null) {
      throw new PyTypeException("KeyError", PyText.repr(args.get("style")));
    }
    Map<String, @Nullable Object> named = args.named();
    Object decoration =
        named.containsKey("decoration") ? named.get("decoration") : known.get("decoration");
    String edge = PyLines.rstrip(Args.textWith(decoration, "rstrip"));
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    options.put("newline", "\n");
    options.put("beginning", "");
    options.put("prefix", edge);
    options.put("prefix_count", 1L);
    options.put("postfix", edge);
    options.put("postfix_count", 1L);
    options.put("end", "");
    options.putAll(known);
    options.putAll(named);
    return options;
  }

  private static String text(Map<String, @Nullable Object> options, String name) {
    return PyText.str(options.get(name));
  }

  private static String prefix(Map<String, @Nullable Object> options, String newline) {
    Object prefix = options.get("prefix");
    if (!PyOps.truthy(prefix)) {
      return "";
    }
    String text = PyText.str(prefix);
    String unit = text.equals(newline) ? newline : text + newline;
    Object count = options.get("prefix_count");
    Number times =
        PyText.plain(count) instanceof String digits ? NumberText.whole(digits, 10) : null;
    return PyStrings.repeat(unit, times != null ? times.longValue() : whole(count));
  }

  private static String postfix(Map<String, @Nullable Object> options, String newline) {
    Object count = options.get("postfix_count");
    Args.defined(count);
    if (!PyTypes.isInt(count) && !(count instanceof Boolean)) {
      throw PyTypeException.type(
          "'" + PyTypes.name(count) + "' object cannot be interpreted as an integer");
    }
    Object postfix = options.get("postfix");
    if (whole(count) > 0 && !PyTypes.isText(postfix)) {
      Args.defined(postfix);
      throw PyTypeException.type(
          "sequence item 1: expected str instance, " + PyTypes.name(postfix) + " found");
    }
    return PyStrings.repeat(newline + PyText.str(postfix), whole(count));
  }

  private static long whole(@Nullable Object count) {
    Object sum = PyMath.add(count, 0L);
    return sum instanceof Number number ? number.longValue() : 0;
  }
}
