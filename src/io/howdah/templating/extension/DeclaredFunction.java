package io.howdah.templating.extension;

import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Signature;
import org.jspecify.annotations.Nullable;

/** A global function from a declaration and a body. */
record DeclaredFunction(Declaration declaration, Body body) implements PyFunction {
  @Override
  public String name() {
    return declaration.name();
  }

  @Override
  public Signature signature() {
    return declaration.signature();
  }

  @Override
  public @Nullable Object apply(Bound args, EvalContext context) {
    return body.apply(args, context);
  }
}
