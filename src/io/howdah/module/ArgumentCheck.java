package io.howdah.module;

import io.howdah.module.ArgumentSpec.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One walk over arguments, which it converts in place; it notes what is wrong, in Ansible's order,
 * and goes on with the rest. Parameters that nobody knows are noted apart.
 */
final class ArgumentCheck {
  private final List<ModuleFailure> complaints = new ArrayList<>();
  private final List<String> unsupported = new ArrayList<>();
  private ArgumentSpec unsupportedIn = ArgumentSpec.create();

  ArgumentCheck(ArgumentSpec spec, Map<String, @Nullable Object> values) {
    check(spec, values, List.of());
  }

  List<ModuleFailure> complaints() {
    return complaints;
  }

  /** Paths of the unknown parameters. */
  List<String> unsupported() {
    return unsupported;
  }

  /** The specification that lacks the last of the unknown ones. */
  ArgumentSpec unsupportedIn() {
    return unsupportedIn;
  }

  private void check(
      ArgumentSpec spec, Map<String, @Nullable Object> values, List<String> context) {
    Map<String, String> aliases = resolveAliases(spec, values);
    attempt(() -> SuboptionForms.check(spec, values));
    collectUnsupported(spec, values, context);
    ArgumentRelations relations = new ArgumentRelations(spec, values, context);
    attempt(relations::checkMutuallyExclusive);
    setDefaults(spec, values);
    attempt(relations::checkRequired);
    OptionConversion conversion = new OptionConversion(values, context, complaints::add);
    spec.options().values().forEach(option -> attempt(() -> conversion.convert(option)));
    ArgumentChoices choices = new ArgumentChoices(context);
    spec.options().values().forEach(option -> attempt(() -> choices.check(option, values)));
    relations.rest().forEach(this::attempt);
    spec.options().keySet().forEach(name -> values.putIfAbsent(name, null));
    spec.options().values().forEach(option -> checkSuboptions(option, values, context));
    values.keySet().removeAll(aliases.keySet());
  }

  private void attempt(Runnable check) {
    try {
      check.run();
    } catch (ModuleFailure wrong) {
      complaints.add(wrong);
    }
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
      if (!free && !spec.names().contains(name)) {
        unsupported.add(String.join(".", inside(context, name)));
        unsupportedIn = spec;
      }
    }
  }

  private static List<String> inside(List<String> context, String name) {
    List<String> path = new ArrayList<>(context);
    path.add(name);
    return path;
  }

  private static void setDefaults(ArgumentSpec spec, Map<String, @Nullable Object> values) {
    for (Option option : spec.options().values()) {
      if (option.defaultValue() != null && !values.containsKey(option.name())) {
        values.put(option.name(), option.defaultValue());
      }
    }
  }

  private void checkSuboptions(
      Option option, Map<String, @Nullable Object> values, List<String> context) {
    Object value = values.get(option.name());
    if (option.suboptions() == null || value == null) {
      return;
    }
    List<String> inner = inside(context, option.name());
    if (value instanceof List<?> list) {
      List<@Nullable Object> checked = new ArrayList<>();
      list.forEach(element -> checked.add(checkOne(option, element, inner)));
      values.put(option.name(), checked);
    } else {
      values.put(option.name(), checkOne(option, value, inner));
    }
  }

  private @Nullable Object checkOne(Option option, @Nullable Object element, List<String> context) {
    if (!(element instanceof Map<?, ?> map) || option.suboptions() == null) {
      complaints.add(
          new ModuleFailure(
              "value of '" + option.name() + "' must be of type dict or list of dicts"));
      return element;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    check(option.suboptions(), copy, context);
    return copy;
  }
}
