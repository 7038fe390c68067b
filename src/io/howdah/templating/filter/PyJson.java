package io.howdah.templating.filter;

import io.howdah.templating.dump.JsonDumper;
import io.howdah.templating.dump.JsonOptions;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyStrings;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keyword arguments of Python's json.dumps. */
final class PyJson {
  private PyJson() {}

  /** An indent argument as the text of one level. */
  static @Nullable String indent(@Nullable Object indent) {
    if (indent == null) {
      return null;
    }
    if (PyText.plain(indent) instanceof String text) {
      return text;
    }
    if (!(indent instanceof Boolean) && !PyTypes.isInt(indent)) {
      throw PyTypeException.type(
          "can't multiply sequence by non-int of type '" + PyTypes.name(indent) + "'");
    }
    long width = indent instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) indent).longValue();
    return PyStrings.repeat(" ", width);
  }

  /** json.dumps(value, **named). */
  static String dumps(@Nullable Object value, Map<String, @Nullable Object> named) {
    JsonOptions options = JsonOptions.DEFAULT;
    options = options.withIndent(indent(named.get("indent")));
    options = options.withSortKeys(flag(named, "sort_keys", false));
    options =
        options.with(
            flag(named, "ensure_ascii", true),
            flag(named, "skipkeys", false),
            flag(named, "allow_nan", true));
    if (named.get("separators") != null) {
      List<@Nullable Object> both = PyOps.list(named.get("separators"));
      options = options.withSeparators(separator(both, 0), separator(both, 1));
    }
    named.keySet().forEach(PyJson::check);
    return JsonDumper.dump(value, options);
  }

  private static boolean flag(Map<String, @Nullable Object> named, String name, boolean fallback) {
    return named.containsKey(name) ? PyOps.truthy(named.get(name)) : fallback;
  }

  private static String separator(List<@Nullable Object> both, int index) {
    if (both.size() != 2) {
      String problem =
          both.size() < 2
              ? "not enough values to unpack (expected 2, got " + both.size() + ")"
              : "too many values to unpack (expected 2)";
      throw PyTypeException.value(problem);
    }
    return PyText.str(both.get(index));
  }

  private static void check(String name) {
    List<String> known =
        List.of(
            "indent",
            "sort_keys",
            "ensure_ascii",
            "skipkeys",
            "allow_nan",
            "separators",
            "check_circular",
            "default",
            "vault_to_text",
            "preprocess_unsafe");
    if (!known.contains(name)) {
      throw PyTypeException.type(
          "JSONEncoder.__init__() got an unexpected keyword argument '" + name + "'");
    }
  }
}
