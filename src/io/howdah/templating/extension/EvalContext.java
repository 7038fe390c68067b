package io.howdah.templating.extension;

import io.howdah.templating.TemplarSettings;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Undefined;
import io.howdah.variables.VariableView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What filters, tests and functions may ask of the rendering that calls them. */
public interface EvalContext {
  /** Applies a filter by name, as map('upper') does; an unknown name is a syntax error. */
  @Nullable Object filter(String name, @Nullable Object value, Arguments args);

  /** Applies a test by name, as select('odd') does; an unknown name is a syntax error. */
  boolean test(String name, @Nullable Object value, Arguments args);

  /** Fails with a syntax error unless there is a filter of this name. */
  void needFilter(String name);

  /** Fails with a syntax error unless there is a test of this name. */
  void needTest(String name);

  /** Calls a value; one that can't be called is Python's TypeError. */
  @Nullable Object call(@Nullable Object callable, Arguments args);

  /** The templated value of a variable (locals of the template included), or an Undefined. */
  @Nullable Object variable(String name);

  /** The variables of host and task, untemplated, without the template's locals. */
  VariableView variables();

  /** A value as a playbook would give it: templates in it are rendered, deep. */
  @Nullable Object template(@Nullable Object value);

  /**
   * Runs a lookup and returns its list.
   *
   * @param options keyword arguments, wantlist and errors not among them
   */
  List<@Nullable Object> lookup(
      String name, List<@Nullable Object> terms, Map<String, @Nullable Object> options);

  /** A value whose use is an error with this hint. */
  default Undefined undefined(String hint) {
    return Undefined.hint(hint, null);
  }

  /** Settings of the templar. */
  TemplarSettings settings();

  /** Counts work done (items walked), so that endless templates are stopped. */
  void spend(long steps);

  /** Whether something unsafe was read already, so that texts at hand must not be templated. */
  default boolean hasReadUnsafe() {
    return true;
  }

  /** A value that came from outside, its texts with their types where those are asked for. */
  default @Nullable Object foreign(@Nullable Object value) {
    return value;
  }

  /** Marks the result of this rendering as unsafe: it holds text from outside. */
  void markUnsafe();
}
