package io.howdah.templating.extension;

import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Signature;
import org.jspecify.annotations.Nullable;

/** A filter from a declaration and a body. */
record DeclaredFilter(Declaration declaration, Body body) implements PyFilter {
  @Override
  public String getName() {
    return declaration.name();
  }

  @Override
  public Signature signature() {
    return declaration.signature();
  }

  @Override
  public @Nullable Object apply(@Nullable Object value, Bound args, EvalContext context) {
    return body.apply(value, args, context);
  }
}
