package io.howdah.templating.extension;

import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyCallable;
import io.howdah.templating.value.Signature;
import org.jspecify.annotations.Nullable;

/** A global function of templates, such as range or now. */
public interface PyFunction {
  /** What a function does. */
  @FunctionalInterface
  interface Body {
    /** The result. Errors are TemplateExceptions. */
    @Nullable Object apply(Bound args, EvalContext context);
  }

  /** Its name in templates. */
  String name();

  /** Name and parameters. */
  Signature signature();

  /** Calls it. */
  @Nullable Object apply(Bound args, EvalContext context);

  /** A function from its declaration, such as {@code "now(utc=False, fmt='')"}, and its body. */
  static PyFunction of(String declaration, Body body) {
    return new DeclaredFunction(Declaration.of(declaration), body);
  }

  /** The function as a value in one context. */
  default PyCallable in(EvalContext context) {
    PyFunction function = this;
    return new PyCallable() {
      @Override
      public @Nullable Object call(Arguments args) {
        return function.apply(function.signature().bind(args), context);
      }

      @Override
      public String pyRepr() {
        return "<function " + function.name() + ">";
      }
    };
  }
}
