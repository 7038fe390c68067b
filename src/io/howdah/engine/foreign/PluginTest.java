package io.howdah.engine.foreign;

import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.PyTest;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.Signature;
import org.jspecify.annotations.Nullable;

/** A test whose arguments go to Python as they are. */
record PluginTest(String name, PluginFilter.Body body) implements PyTest {
  @Override
  public String getName() {
    return name;
  }

  @Override
  public Signature signature() {
    return Signature.of(name + "(*args, **kwargs)");
  }

  @Override
  public boolean run(@Nullable Object value, Arguments args, EvalContext context) {
    return PyOps.truthy(body.call(value, args, context));
  }

  @Override
  public boolean test(@Nullable Object value, Bound args, EvalContext context) {
    return run(value, new Arguments(args.rest(), args.named()), context);
  }
}
