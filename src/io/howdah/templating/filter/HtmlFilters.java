package io.howdah.templating.filter;

import io.howdah.templating.dump.JsonDumper;
import io.howdah.templating.dump.JsonOptions;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Markup;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jinja's filters for HTML. */
final class HtmlFilters {
  private static final PyPattern BAD_NAME = PyPattern.compile("[\\s/>=]", PyPattern.ASCII);

  private HtmlFilters() {}

  static void register(Registry registry) {
    registry.filter(PyFilter.of("escape", (value, args, ctx) -> escape(value)));
    registry.filter(PyFilter.of("e", (value, args, ctx) -> escape(value)));
    registry.filter(PyFilter.of("forceescape", (value, args, ctx) -> escape(PyText.str(value))));
    registry.filter(PyFilter.of("safe", (value, args, ctx) -> new Markup(PyText.str(value))));
    registry.filter(
        PyFilter.of("striptags", (value, args, ctx) -> HtmlText.stripTags(PyText.str(value))));
    registry.filter(
        PyFilter.of("xmlattr(autospace=True)", (value, args, ctx) -> attributes(value, args)));
    registry.filter(PyFilter.of("tojson(indent=None)", (value, args, ctx) -> json(value, args)));
    registry.filter(
        PyFilter.of(
            "urlize(trim_url_limit=None, nofollow=False, target=None, rel=None,"
                + " extra_schemes=None)",
            (value, args, ctx) -> Urlize.filter(value, args)));
  }

  private static Markup escape(@Nullable Object value) {
    return value == null ? new Markup("None") : Markup.escape(value);
  }

  private static Object attributes(@Nullable Object value, Bound args) {
    List<String> items = new ArrayList<>();
    for (Map.Entry<?, ?> entry : Args.dict(value, "items").entrySet()) {
      Object item = entry.getValue();
      if (item == null || item instanceof Undefined) {
        continue;
      }
      if (!(PyText.plain(entry.getKey()) instanceof String key)) {
        throw PyTypeException.type("expected string or bytes-like object");
      }
      if (BAD_NAME.search(key) != null) {
        throw PyTypeException.value("Invalid character in attribute name: " + PyText.repr(key));
      }
      items.add(escape(key) + "=\"" + escape(item) + "\"");
    }
    String text = String.join(" ", items);
    return args.truth("autospace") && !text.isEmpty() ? " " + text : text;
  }

  private static Object json(@Nullable Object value, Bound args) {
    JsonOptions options = JsonOptions.DEFAULT.withSortKeys(true);
    if (args.get("indent") != null) {
      options = options.withIndent(PyJson.indent(args.get("indent")));
    }
    String text = JsonDumper.dump(value, options);
    return new Markup(
        text.replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("'", "\\u0027"));
  }
}
