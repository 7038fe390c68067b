package io.howdah.module;

import io.howdah.module.ArgumentSpec.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that values are among an option's choices. */
final class ArgumentChoices {
  private final String where;

  ArgumentChoices(List<String> context) {
    where = context.isEmpty() ? "" : " found in " + String.join(" -> ", context);
  }

  /** Ansible's name of a type, for messages. */
  static String typeName(ArgumentSpec.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  void check(Option option, Map<String, @Nullable Object> values) {
    Object value = values.get(option.name());
    if (option.choices().isEmpty() || value == null) {
      return;
    }
    if (value instanceof List<?> list) {
      checkList(option, list);
    } else if (!option.choices().contains(value)) {
      values.put(option.name(), orOldBoolean(option, value));
    }
  }

  private void checkList(Option option, List<?> list) {
    List<?> strays = list.stream().filter(item -> !option.choices().contains(item)).toList();
    if (!strays.isEmpty()) {
      throw new ModuleFailure(
          "value of %s must be one or more of: %s. Got no match for: %s%s"
              .formatted(option.name(), joined(option.choices()), joined(strays), where));
    }
  }

  /**
   * YAML 1.1 reads {@code yes} and {@code off} as bools; where exactly one choice can be meant, it
   * is.
   */
  private Object orOldBoolean(Option option, Object value) {
    Set<String> words =
        value.equals("True")
            ? ArgumentConversions.TRUE
            : value.equals("False") ? ArgumentConversions.FALSE : Set.of();
    List<?> meant = option.choices().stream().filter(c -> words.contains(c.toString())).toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    throw new ModuleFailure(
        "value of %s must be one of: %s, got: %s%s"
            .formatted(option.name(), joined(option.choices()), PythonText.str(value), where));
  }

  private static String joined(List<?> items) {
    return items.stream().map(PythonText::str).collect(Collectors.joining(", "));
  }
}
