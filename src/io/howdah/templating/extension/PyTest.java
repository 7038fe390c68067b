package io.howdah.templating.extension;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Signature;
import org.jspecify.annotations.Nullable;

/** A test: a jinjava {@link ExpTest} whose arguments are bound to declared parameters. */
public interface PyTest extends ExpTest {
  /** What a test does. */
  @FunctionalInterface
  interface Body {
    /** Whether the value passes. Errors are TemplateExceptions. */
    boolean test(@Nullable Object value, Bound args, EvalContext context);
  }

  /** Name and parameters; the tested value is not among them. */
  Signature signature();

  /** Tests one value, which may be Undefined. */
  boolean test(@Nullable Object value, Bound args, EvalContext context);

  /** A test from its declaration, such as {@code "divisibleby(num)"}, and its body. */
  static PyTest of(String declaration, Body body) {
    return new DeclaredTest(Declaration.of(declaration), body);
  }

  @Override
  default String getName() {
    return signature().name();
  }

  @Override
  default boolean evaluate(
      @Nullable Object value, JinjavaInterpreter interpreter, @Nullable Object... args) {
    return run(value, Arguments.of(args), ContextSource.of(interpreter));
  }

  /** Binds the arguments and tests. */
  default boolean run(@Nullable Object value, Arguments args, EvalContext context) {
    return test(value, signature().bind(args), context);
  }
}
