package io.howdah.templating.extension;

import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Signature;
import org.jspecify.annotations.Nullable;

/** A test from a declaration and a body. */
record DeclaredTest(Declaration declaration, Body body) implements PyTest {
  @Override
  public String getName() {
    return declaration.name();
  }

  @Override
  public Signature signature() {
    return declaration.signature();
  }

  @Override
  public boolean test(@Nullable Object value, Bound args, EvalContext context) {
    return body.test(value, args, context);
  }
}
