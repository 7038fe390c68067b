package io.howdah.engine.foreign;

import io.howdah.error.HowdahException;
import io.howdah.executor.state.EventSink;
import io.howdah.python.bridge.Caller;
import io.howdah.templating.OverlayView;
import io.howdah.templating.Templar;
import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Undefined;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import io.howdah.yaml.Unsafe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers what a plugin asks of the template that uses it. */
final class TemplateCaller implements Caller {
  private final EvalContext context;
  private final Supplier<Templar> templar;
  private final World world;

  /** What lies outside of the template: files and settings, and who hears what is said. */
  record World(ForeignCode code, EventSink events) {}

  TemplateCaller(EvalContext context, Supplier<Templar> templar, World world) {
    this.context = context;
    this.templar = templar;
    this.world = world;
  }

  @Override
  public Map<String, @Nullable Object> answer(
      String question, Map<String, @Nullable Object> details) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    try {
      answer.put("reply", reply(question, details));
    } catch (HowdahException e) {
      answer.put("failure", String.valueOf(e.getMessage()));
      answer.put("undefined", e instanceof UndefinedException);
    }
    return answer;
  }

  private @Nullable Object reply(String question, Map<String, @Nullable Object> details) {
    Object value = new PluginValues().decode(details.get("value"));
    return switch (question) {
      case "variable" ->
          variable(String.valueOf(details.get("source")), String.valueOf(details.get("name")));
      case "names" -> names(String.valueOf(details.get("source")));
      case "template" ->
          PluginValues.encode(templar.get().render(value, view(details.get("variables"))));
      case "is_template" -> templar.get().isTemplate(value);
      case "call" -> PluginValues.encode(call(details, value));
      case "lookup" -> PluginValues.encode(lookup(details));
      case "yaml" -> PluginValues.encode(yaml(String.valueOf(details.get("text"))));
      case "file" -> world.code().reader().text(Path.of(String.valueOf(details.get("path"))));
      case "ini" -> {
        String key = "[" + details.get("section") + "]" + details.get("key");
        yield world.code().request().settings().values().get(key);
      }
      default -> throw new HowdahException("a plugin asks for something unknown: " + question);
    };
  }

  private @Nullable Object yaml(String text) {
    return Unsafe.strip(world.code().reader().parse(text, "a plugin's text").value());
  }

  private List<@Nullable Object> lookup(Map<String, @Nullable Object> details) {
    List<@Nullable Object> terms = new ArrayList<>();
    if (new PluginValues().decode(details.get("terms")) instanceof List<?> list) {
      terms.addAll(list);
    }
    return context.lookup(
        String.valueOf(details.get("name")), terms, words(details.get("options")));
  }

  private static Map<String, @Nullable Object> words(@Nullable Object encoded) {
    Map<String, @Nullable Object> words = new LinkedHashMap<>();
    if (new PluginValues().decode(encoded) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> words.put(String.valueOf(name), value));
    }
    return words;
  }

  /** Empty for a variable that is not there, else a list of it. */
  private List<@Nullable Object> variable(String source, String name) {
    List<@Nullable Object> found = new ArrayList<>();
    if (source.equals("context")) {
      Object value = context.variable(name);
      if (!(value instanceof Undefined)) {
        found.add(PluginValues.encode(value));
      }
    } else if (source.equals("hostvars")) {
      if (hosts().get(name) instanceof Map<?, ?> host) {
        found.add(PluginValues.encode(host));
      }
    } else if (name.equals("ansible_search_path") && context instanceof LookupContext lookup) {
      found.add(lookup.searchPaths().stream().map(Object::toString).toList());
    } else if (name.equals("hostvars")) {
      found.add(Map.of("!", "hostvars"));
    } else if (context.variables().contains(name)) {
      found.add(PluginValues.encode(context.variables().get(name)));
    }
    return found;
  }

  private Map<?, ?> hosts() {
    return Unsafe.strip(context.variables().get("hostvars")) instanceof Map<?, ?> map
        ? map
        : Map.of();
  }

  private List<?> names(String source) {
    return source.equals("hostvars")
        ? new ArrayList<>(hosts().keySet())
        : new ArrayList<>(context.variables().names());
  }

  private VariableView view(@Nullable Object more) {
    Map<String, @Nullable Object> own = words(more);
    own.remove("hostvars");
    own.remove("vars");
    return new OverlayView(context.variables(), own);
  }

  private @Nullable Object call(Map<String, @Nullable Object> details, @Nullable Object value) {
    String name = String.valueOf(details.get("name"));
    List<@Nullable Object> positional = new ArrayList<>();
    if (new PluginValues().decode(details.get("args")) instanceof List<?> list) {
      positional.addAll(list);
    }
    Arguments args = new Arguments(positional, words(details.get("kwargs")));
    return "test".equals(details.get("kind"))
        ? context.test(name, value, args)
        : context.filter(name, value, args);
  }

  @Override
  public void hear(String kind, String text) {
    switch (kind) {
      case "warn" -> world.events().warn(text);
      case "deprecate" -> world.events().deprecate(text, "");
      default -> world.events().say(kind.startsWith("verbose") ? number(kind) : 0, text);
    }
  }

  private static int number(String kind) {
    return Integer.parseInt(kind.substring("verbose".length()));
  }
}
