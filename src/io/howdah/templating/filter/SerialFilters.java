package io.howdah.templating.filter;

import io.howdah.templating.dump.JsonReader;
import io.howdah.templating.dump.YamlDumper;
import io.howdah.templating.dump.YamlFrame;
import io.howdah.templating.dump.YamlOptions;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.UndefinedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ansible's filters to and from JSON and YAML. */
final class SerialFilters {
  private SerialFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of("to_json(**kw)", (value, args, ctx) -> PyJson.dumps(value, args.named())));
    registry.filter(
        PyFilter.of(
            "to_nice_json(indent=4, sort_keys=True, **kw)",
            (value, args, ctx) -> niceJson(value, args)));
    registry.filter(PyFilter.of("from_json", (value, args, ctx) -> fromJson(value)));
    registry.filter(
        PyFilter.of(
            "to_yaml(*args, **kw)", (value, args, ctx) -> yaml("to_yaml", value, args.named())));
    registry.filter(
        PyFilter.of(
            "to_nice_yaml(indent=4, *args, **kw)", (value, args, ctx) -> niceYaml(value, args)));
    registry.filter(PyFilter.of("from_yaml", (value, args, ctx) -> fromYaml(value)));
    registry.filter(PyFilter.of("from_yaml_all", (value, args, ctx) -> fromYamlAll(value)));
  }

  private static Object niceJson(@Nullable Object value, Bound args) {
    if (args.named().containsKey("separators")) {
      throw PyTypeException.type(
          "ansible.plugins.filter.core.to_json() got multiple values for keyword argument"
              + " 'separators'");
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>(args.named());
    named.put("indent", args.get("indent"));
    named.put("sort_keys", args.get("sort_keys"));
    named.put("separators", List.of(",", ": "));
    return PyJson.dumps(value, named);
  }

  private static @Nullable Object fromJson(@Nullable Object value) {
    Args.defined(value);
    if (value instanceof byte[] bytes) {
      return JsonReader.read(PyBytes.utf8(bytes));
    }
    if (!isPlain(value)) {
      throw PyTypeException.type(
          "the JSON object must be str, bytes or bytearray, not " + PyTypes.name(value));
    }
    return JsonReader.read(PyText.str(value));
  }

  private static Object niceYaml(@Nullable Object value, Bound args) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(args.named());
    if (named.containsKey("default_flow_style")) {
      throw multiple("to_nice_yaml", "default_flow_style");
    }
    named.put("indent", args.get("indent"));
    named.put("default_flow_style", false);
    return yaml("to_nice_yaml", value, named);
  }

  private static PyTypeException multiple(String filter, String argument) {
    return PyTypeException.filter(
        filter + " - yaml.dump() got multiple values for keyword argument '" + argument + "'");
  }

  private static Object yaml(
      String filter, @Nullable Object value, Map<String, @Nullable Object> named) {
    if (named.containsKey("allow_unicode")) {
      throw multiple(filter, "allow_unicode");
    }
    try {
      return YamlDumper.dump(value, YamlArguments.options(named));
    } catch (UndefinedException e) {
      throw e;
    } catch (TemplateException e) {
      throw new PyTypeException("AnsibleFilterError", filter + " - " + e.getMessage(), e);
    }
  }

  private static @Nullable Object fromYaml(@Nullable Object value) {
    return isPlain(value) ? YamlText.load(PyText.str(value)) : value;
  }

  private static @Nullable Object fromYamlAll(@Nullable Object value) {
    return isPlain(value) ? YamlText.loadAll(PyText.str(value)) : value;
  }

  /** Text of a vault is no str in Python's sense. */
  private static boolean isPlain(@Nullable Object value) {
    return PyTypes.isText(value) && !(value instanceof NativeText);
  }

  /** PyYAML's keyword arguments of yaml.dump. */
  private static final class YamlArguments {
    private YamlArguments() {}

    static YamlOptions options(Map<String, @Nullable Object> named) {
      for (String name : named.keySet()) {
        if (!KNOWN.contains(name)) {
          throw PyTypeException.type(
              "CSafeDumper.__init__() got an unexpected keyword argument '" + name + "'");
        }
      }
      Object flow = named.get("default_flow_style");
      return new YamlOptions(
          flow == null ? null : (Boolean) PyOps.truthy(flow),
          style(named.get("default_style")),
          whole(named.get("indent")),
          whole(named.get("width")),
          !named.containsKey("sort_keys") || PyOps.truthy(named.get("sort_keys")),
          new YamlFrame(
              PyOps.truthy(named.get("explicit_start")),
              PyOps.truthy(named.get("explicit_end")),
              version(named.get("version")),
              lineBreak(named.get("line_break")),
              PyOps.truthy(named.get("canonical"))));
    }

    private static String version(@Nullable Object value) {
      if (value == null) {
        return "";
      }
      List<@Nullable Object> parts = PyOps.list(value);
      if (parts.size() != 2) {
        throw PyTypeException.value("version has " + parts.size() + " parts, not 2");
      }
      return whole(parts.get(0)) + "." + whole(parts.get(1));
    }

    private static String lineBreak(@Nullable Object value) {
      return PyText.plain(value) instanceof String text && List.of("\r", "\r\n").contains(text)
          ? text
          : "\n";
    }

    private static final List<String> KNOWN =
        List.of(
            "default_flow_style",
            "default_style",
            "indent",
            "width",
            "sort_keys",
            "explicit_start",
            "explicit_end",
            "canonical",
            "line_break",
            "version",
            "encoding");

    private static char style(@Nullable Object value) {
      if (!PyOps.truthy(value)) {
        return 0;
      }
      String text = PyText.plain(value) instanceof String given ? given : "";
      return text.length() == 1 && "'\"|>".contains(text) ? text.charAt(0) : '?';
    }

    private static int whole(@Nullable Object value) {
      if (value == null) {
        return 0;
      }
      if (value instanceof Double real && Double.isFinite(real)) {
        return real.intValue();
      }
      if (!PyTypes.isInt(value) && !(value instanceof Boolean)) {
        throw PyTypeException.type("an integer is required");
      }
      long number = value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).longValue();
      return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }
  }
}
