package io.howdah.templating.extension;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter: a jinjava {@link Filter} whose arguments are bound to declared parameters as in Python.
 * It is given plain values (texts are String), may be given {@code Undefined} and returns plain
 * values; where Python's returns a generator it returns a List, as Ansible makes it one.
 */
public interface PyFilter extends Filter {
  /** What a filter does. */
  @FunctionalInterface
  interface Body {
    /** The filtered value. Errors are TemplateExceptions. */
    @Nullable Object apply(@Nullable Object value, Bound args, EvalContext context);
  }

  /** Name and parameters; the filtered value is not among them. */
  Signature signature();

  /** Whether it gives the same for the same arguments. */
  default boolean isStable() {
    return true;
  }

  /** Filters one value. */
  @Nullable Object apply(@Nullable Object value, Bound args, EvalContext context);

  /** A filter from its declaration, such as {@code "join(d='', attribute=None)"}, and its body. */
  static PyFilter of(String declaration, Body body) {
    return new DeclaredFilter(Declaration.of(declaration), body);
  }

  @Override
  default String getName() {
    return signature().name();
  }

  @Override
  default @Nullable Object filter(
      @Nullable Object value, JinjavaInterpreter interpreter, String... args) {
    List<@Nullable Object> positional = Arrays.asList((@Nullable Object[]) args);
    return run(value, new Arguments(positional, Map.of()), ContextSource.of(interpreter));
  }

  @Override
  default @Nullable Object filter(
      @Nullable Object value,
      JinjavaInterpreter interpreter,
      @Nullable Object[] args,
      Map<String, @Nullable Object> named) {
    Arguments given = new Arguments(Arrays.asList(args), named);
    return run(value, given, ContextSource.of(interpreter));
  }

  /** Binds the arguments and filters. */
  default @Nullable Object run(@Nullable Object value, Arguments args, EvalContext context) {
    return apply(value, signature().bind(args), context);
  }
}
