package io.howdah.module;

import io.howdah.module.ArgumentSpec.Option;
import io.howdah.module.ArgumentSpec.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the values of options with suboptions are dicts, or texts that can be read as such. That
 * is asked before anything else, because Ansible looks for secrets in them then.
 */
final class SuboptionForms {
  private SuboptionForms() {}

  /** Throws {@link ModuleFailure} for the first one that is not, at any depth. */
  static void check(ArgumentSpec spec, Map<String, @Nullable Object> values) {
    spec.options().values().forEach(option -> check(option, values.get(option.name())));
  }

  private static void check(Option option, @Nullable Object value) {
    boolean dicts =
        option.type() == Type.DICT
            || (option.type() == Type.LIST && option.elements() == Type.DICT);
    if (option.suboptions() == null || value == null || !dicts) {
      return;
    }
    List<?> elements = value instanceof List<?> list ? list : List.of(value);
    for (Object element : elements) {
      check(option.suboptions(), dict(option, element));
    }
  }

  private static Map<String, @Nullable Object> dict(Option option, @Nullable Object element) {
    Object read = element instanceof String text ? fromText(text) : element;
    if (!(read instanceof Map<?, ?> map)) {
      throw new ModuleFailure(
          "Value '%s' in the sub parameter field '%s' must by a %s, not '%s'"
              .formatted(
                  PythonText.str(read),
                  option.name(),
                  ArgumentChoices.typeName(option.type()),
                  PythonText.type(read).replaceAll("^<class '|'>$", "")));
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  private static @Nullable Object fromText(String text) {
    try {
      return ArgumentConversions.convert(Type.DICT, text);
    } catch (ArgumentConversions.Unconvertible wrong) {
      throw new ModuleFailure(String.valueOf(wrong.getMessage()));
    }
  }
}
