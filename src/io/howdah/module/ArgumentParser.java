package io.howdah.module;

import io.howdah.error.Nearest;
import io.howdah.module.ArgumentSpec.Option;
import io.howdah.module.ArgumentSpec.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Raw arguments to {@link ModuleArgs}, by an {@link ArgumentSpec}. Order of checks, conversions and
 * messages are ansible-core 2.14's: the first error is the one that the user sees, an unsupported
 * parameter is the last to be spoken of.
 */
public final class ArgumentParser {
  private static final String MASK = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER";

  private final List<String> unsupported = new ArrayList<>();
  private @Nullable ArgumentSpec unsupportedIn;

  private ArgumentParser() {}

  /**
   * Checks and converts. Keys that start with {@code _ansible_} are dropped.
   *
   * @param module the name for messages, such as {@code file}
   * @throws ModuleFailure with Ansible's words for what is wrong
   */
  public static ModuleArgs parse(String module, ArgumentSpec spec, Map<String, ?> raw) {
    ArgumentParser parser = new ArgumentParser();
    Map<String, @Nullable Object> values = new LinkedHashMap<>(raw);
    values.keySet().removeIf(key -> key.startsWith("_ansible_"));
    parser.check(spec, values, List.of());
    if (!parser.unsupported.isEmpty()) {
      throw parser.unsupportedFailure(module);
    }
    return new ModuleArgs(values);
  }

  /** Warnings that Ansible would give: an option set under its name and an alias as well. */
  public static List<String> warnings(ArgumentSpec spec, Map<String, ?> raw) {
    List<String> warnings = new ArrayList<>();
    for (Option option : spec.options().values()) {
      for (String alias : option.aliases()) {
        if (raw.containsKey(alias) && raw.containsKey(option.name())) {
          warnings.add("Both option %s and its alias %s are set.".formatted(option.name(), alias));
        }
      }
    }
    return warnings;
  }

  /**
   * What a result shows under {@code invocation.module_args}: all options with their values,
   * secrets masked, aliases under both names.
   */
  public static Map<String, @Nullable Object> invocation(
      ArgumentSpec spec, Map<String, ?> raw, ModuleArgs args) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>(args.values());
    for (Option option : spec.options().values()) {
      if (option.noLog() && args.has(option.name())) {
        shown.put(option.name(), MASK);
      }
      for (String alias : option.aliases()) {
        if (raw.containsKey(alias)) {
          shown.put(alias, shown.get(option.name()));
        }
      }
    }
    return shown;
  }

  private void check(
      ArgumentSpec spec, Map<String, @Nullable Object> values, List<String> context) {
    Map<String, String> aliases = resolveAliases(spec, values);
    collectUnsupported(spec, values, context);
    ArgumentRelations relations = new ArgumentRelations(spec, values, context);
    relations.checkMutuallyExclusive();
    setDefaults(spec, values);
    relations.checkRequired();
    spec.options().values().forEach(option -> convert(option, values, context));
    spec.options().values().forEach(option -> new ArgumentChoices(context).check(option, values));
    relations.checkRest();
    spec.options().keySet().forEach(name -> values.putIfAbsent(name, null));
    spec.options().values().forEach(option -> checkSuboptions(option, values, context));
    values.keySet().removeAll(aliases.keySet());
  }

  private static Map<String, String> resolveAliases(
      ArgumentSpec spec, Map<String, @Nullable Object> values) {
    Map<String, String> aliases = new LinkedHashMap<>();
    for (Option option : spec.options().values()) {
      for (String alias : option.aliases()) {
        aliases.put(alias, option.name());
        if (values.containsKey(alias)) {
          values.put(option.name(), values.get(alias));
        }
      }
    }
    return aliases;
  }

  private void collectUnsupported(
      ArgumentSpec spec, Map<String, @Nullable Object> values, List<String> context) {
    for (String name : values.keySet()) {
      boolean free = spec.takesFreeForm() && name.equals("_raw_params");
      if (!free && !knownNames(spec).contains(name)) {
        List<String> path = new ArrayList<>(context);
        path.add(name);
        unsupported.add(String.join(".", path));
        unsupportedIn = spec;
      }
    }
  }

  private static TreeSet<String> knownNames(ArgumentSpec spec) {
    TreeSet<String> names = new TreeSet<>(spec.options().keySet());
    names.addAll(aliasNames(spec));
    return names;
  }

  private static TreeSet<String> aliasNames(ArgumentSpec spec) {
    TreeSet<String> names = new TreeSet<>();
    spec.options().values().forEach(option -> names.addAll(option.aliases()));
    return names;
  }

  private static void setDefaults(ArgumentSpec spec, Map<String, @Nullable Object> values) {
    for (Option option : spec.options().values()) {
      if (option.defaultValue() != null && !values.containsKey(option.name())) {
        values.put(option.name(), option.defaultValue());
      }
    }
  }

  private static void convert(
      Option option, Map<String, @Nullable Object> values, List<String> context) {
    Object value = values.get(option.name());
    if (value == null) {
      return;
    }
    Object converted;
    try {
      converted = ArgumentConversions.convert(option.type(), value);
    } catch (ArgumentConversions.Unconvertible wrong) {
      throw new ModuleFailure(
          "argument '%s' is of type %s%s and we were unable to convert to %s: %s"
              .formatted(
                  option.name(),
                  PythonText.type(value),
                  context.isEmpty() ? "" : " found in '" + String.join(" -> ", context) + "'.",
                  ArgumentChoices.typeName(option.type()),
                  wrong.getMessage()));
    }
    values.put(option.name(), converted);
    if (option.elements() != null && converted instanceof List<?> list) {
      values.put(option.name(), elements(option, option.elements(), list));
    }
  }

  private static List<@Nullable Object> elements(Option option, Type type, List<?> list) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Object element : list) {
      try {
        all.add(element == null && type == Type.STR ? "None" : convertElement(type, element));
      } catch (ArgumentConversions.Unconvertible wrong) {
        throw new ModuleFailure(
            "Elements value for option '%s' is of type %s and we were unable to convert to %s: %s"
                .formatted(
                    option.name(),
                    PythonText.type(element),
                    ArgumentChoices.typeName(type),
                    wrong.getMessage()));
      }
    }
    return all;
  }

  private static @Nullable Object convertElement(Type type, @Nullable Object element) {
    return ArgumentConversions.convert(type, element);
  }

  private void checkSuboptions(
      Option option, Map<String, @Nullable Object> values, List<String> context) {
    Object value = values.get(option.name());
    if (option.suboptions() == null || value == null) {
      return;
    }
    List<String> inner = new ArrayList<>(context);
    inner.add(option.name());
    if (value instanceof List<?> list) {
      List<Object> checked = new ArrayList<>();
      list.forEach(element -> checked.add(checkOne(option, element, inner)));
      values.put(option.name(), checked);
    } else {
      values.put(option.name(), checkOne(option, value, inner));
    }
  }

  private Map<String, @Nullable Object> checkOne(
      Option option, @Nullable Object element, List<String> context) {
    if (!(element instanceof Map<?, ?> map) || option.suboptions() == null) {
      throw new ModuleFailure(
          "value of '" + option.name() + "' must be of type dict or list of dicts");
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    check(option.suboptions(), copy, context);
    return copy;
  }

  private ModuleFailure unsupportedFailure(String module) {
    ArgumentSpec spec = unsupportedIn == null ? ArgumentSpec.create() : unsupportedIn;
    String aliases = String.join(", ", aliasNames(spec));
    String message =
        "Unsupported parameters for (%s) module: %s. Supported parameters include: %s%s."
            .formatted(
                module,
                String.join(", ", new TreeSet<>(unsupported)),
                String.join(", ", new TreeSet<>(spec.options().keySet())),
                aliases.isEmpty() ? "" : " (" + aliases + ")");
    String last = unsupported.get(unsupported.size() - 1);
    String name = last.substring(last.lastIndexOf('.') + 1);
    return new ModuleFailure(
        message
            + Nearest.to(name, knownNames(spec))
                .map(near -> " Did you mean '" + near + "'?")
                .orElse(""));
  }
}
