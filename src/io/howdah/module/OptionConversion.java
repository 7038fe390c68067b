package io.howdah.module;

import io.howdah.module.ArgumentSpec.Option;
import io.howdah.module.ArgumentSpec.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Converts values to the types of their options; what can't be is left as it is. */
final class OptionConversion {
  private final Map<String, @Nullable Object> values;
  private final String where;
  private final Consumer<ModuleFailure> complaints;

  OptionConversion(
      Map<String, @Nullable Object> values,
      List<String> context,
      Consumer<ModuleFailure> complaints) {
    this.values = values;
    this.where = context.isEmpty() ? "" : " found in '" + String.join(" -> ", context) + "'.";
    this.complaints = complaints;
  }

  /**
   * Converts one option's value; of a list the elements too, each of which may be complained of.
   *
   * @throws ModuleFailure if the value is no such thing
   */
  void convert(Option option) {
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
                  where,
                  ArgumentChoices.typeName(option.type()),
                  wrong.getMessage()));
    }
    values.put(option.name(), converted);
    if (option.elements() != null && converted instanceof List<?> list) {
      values.put(option.name(), elements(option, option.elements(), list));
    }
  }

  private List<@Nullable Object> elements(Option option, Type type, List<?> list) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Object element : list) {
      try {
        all.add(
            element == null && type == Type.STR
                ? "None"
                : ArgumentConversions.convert(type, element));
      } catch (ArgumentConversions.Unconvertible wrong) {
        complaints.accept(
            new ModuleFailure(
                "Elements value for option '%s'%s is of type %s and we were unable to convert to %s: %s"
                    .formatted(
                        option.name(),
                        where.isEmpty() ? "" : where.substring(0, where.length() - 1),
                        PythonText.type(element),
                        ArgumentChoices.typeName(type),
                        wrong.getMessage())));
      }
    }
    return all;
  }
}
