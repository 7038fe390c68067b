package io.howdah.module;

import io.howdah.module.ArgumentSpec.Option;
import io.howdah.module.ArgumentSpec.Relation;
import io.howdah.module.ArgumentSpec.RelationKind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks relations between options; given means present, as in ansible-core, null or not. */
final class ArgumentRelations {
  private final ArgumentSpec spec;
  private final Map<String, @Nullable Object> values;
  private final String where;

  ArgumentRelations(ArgumentSpec spec, Map<String, @Nullable Object> values, List<String> context) {
    this.spec = spec;
    this.values = values;
    this.where = context.isEmpty() ? "" : " found in " + String.join(" -> ", context);
  }

  void checkMutuallyExclusive() {
    List<String> broken =
        spec.relations().stream()
            .filter(r -> r.kind() == RelationKind.MUTUALLY_EXCLUSIVE)
            .filter(r -> given(r.names()).size() > 1)
            .map(r -> String.join("|", r.names()))
            .toList();
    if (!broken.isEmpty()) {
      throw failure("parameters are mutually exclusive: " + String.join(", ", broken));
    }
  }

  void checkRequired() {
    List<String> missing =
        spec.options().values().stream()
            .filter(o -> o.required() && !values.containsKey(o.name()))
            .map(Option::name)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw failure("missing required arguments: " + String.join(", ", missing));
    }
  }

  /**
   * The checks of relations that ansible-core makes after types and choices, in its order; of each
   * kind the first broken one is told.
   */
  List<Runnable> rest() {
    return List.of(
        () -> each(RelationKind.REQUIRED_TOGETHER, this::requiredTogether),
        () -> each(RelationKind.REQUIRED_ONE_OF, this::requiredOneOf),
        () -> each(RelationKind.REQUIRED_IF, this::requiredIf),
        () -> each(RelationKind.REQUIRED_BY, this::requiredBy));
  }

  private void each(RelationKind kind, Consumer<Relation> check) {
    spec.relations().stream().filter(r -> r.kind() == kind).forEach(check);
  }

  private void requiredTogether(Relation r) {
    int count = given(r.names()).size();
    if (count > 0 && count < r.names().size()) {
      throw failure("parameters are required together: " + String.join(", ", r.names()));
    }
  }

  private void requiredOneOf(Relation r) {
    if (given(r.names()).isEmpty()) {
      throw failure("one of the following is required: " + String.join(", ", r.names()));
    }
  }

  private void requiredIf(Relation r) {
    Object value = values.get(r.key());
    if (!values.containsKey(r.key()) || value == null || !value.equals(r.value())) {
      return;
    }
    List<String> missing = r.names().stream().filter(n -> !values.containsKey(n)).toList();
    if (!missing.isEmpty() && (!r.any() || missing.size() == r.names().size())) {
      throw failure(
          "%s is %s but %s of the following are missing: %s"
              .formatted(
                  r.key(),
                  PythonText.str(r.value()),
                  r.any() ? "any" : "all",
                  String.join(", ", missing)));
    }
  }

  private void requiredBy(Relation r) {
    if (values.get(r.key()) == null) {
      return;
    }
    List<String> missing = r.names().stream().filter(n -> values.get(n) == null).toList();
    if (!missing.isEmpty()) {
      throw failure(
          "missing parameter(s) required by '%s': %s"
              .formatted(r.key(), String.join(", ", missing)));
    }
  }

  private List<String> given(List<String> names) {
    return names.stream().filter(values::containsKey).toList();
  }

  private ModuleFailure failure(String message) {
    return new ModuleFailure(message + where);
  }
}
