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
  private final EventSink events;

  TemplateCaller(EvalContext context, Supplier<Templar> templar, EventSink events) {
    this.context = context;
    this.templar = templar;
    this.events = events;
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
      default -> throw new HowdahException("a plugin asks for something unknown: " + question);
    };
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
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    if (new PluginValues().decode(more) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> own.put(String.valueOf(name), value));
    }
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
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    if (new PluginValues().decode(details.get("kwargs")) instanceof Map<?, ?> map) {
      map.forEach((key, item) -> named.put(String.valueOf(key), item));
    }
    Arguments args = new Arguments(positional, named);
    return "test".equals(details.get("kind"))
        ? context.test(name, value, args)
        : context.filter(name, value, args);
  }

  @Override
  public void hear(String kind, String text) {
    switch (kind) {
      case "warn" -> events.warn(text);
      case "deprecate" -> events.deprecate(text, "");
      default -> events.say(kind.startsWith("verbose") ? number(kind) : 0, text);
    }
  }

  private static int number(String kind) {
    return Integer.parseInt(kind.substring("verbose".length()));
  }
}
