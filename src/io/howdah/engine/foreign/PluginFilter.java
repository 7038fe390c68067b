package io.howdah.engine.foreign;

import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Signature;
import org.jspecify.annotations.Nullable;

/** A filter whose arguments go to Python as they are. */
record PluginFilter(String name, Body body) implements PyFilter {
  /** What is called. */
  interface Body {
    @Nullable Object call(@Nullable Object value, Arguments args, EvalContext context);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isStable() {
    return false;
  }

  @Override
  public Signature signature() {
    return Signature.of(name + "(*args, **kwargs)");
  }

  @Override
  public @Nullable Object run(@Nullable Object value, Arguments args, EvalContext context) {
    return body.call(value, args, context);
  }

  @Override
  public @Nullable Object apply(@Nullable Object value, Bound args, EvalContext context) {
    return body.call(value, new Arguments(args.rest(), args.named()), context);
  }
}
