package io.howdah.templating.tree;

import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import io.howdah.templating.render.Calls;
import io.howdah.templating.render.Frame;
import io.howdah.templating.value.Arguments;
import org.jspecify.annotations.Nullable;

/** Expressions that call something. */
public final class Invocations {
  private Invocations() {}

  /** {@code f(a, b=c)}. */
  public record Call(Expr callee, CallArgs args) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object function = callee.eval(frame);
      if (callee instanceof Exprs.Name name && !Calls.isStable(name.name())) {
        frame.run().effect();
      }
      return Calls.call(function, args.eval(frame), frame);
    }
  }

  /** {@code value | name(args)}. */
  public record Filtered(Expr value, String name, Filter filter, CallArgs args) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      if (Calls.isUnstable(name)) {
        frame.run().effect();
      }
      Object given = value.eval(frame);
      Arguments values = Calls.isPassing(name) ? args.evalMarked(frame) : args.eval(frame);
      return Calls.filter(filter, name, new Calls.Use(given, values, frame));
    }
  }

  /** {@code value is name(args)}. */
  public record Tested(Expr value, ExpTest test, CallArgs args) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object given = value.eval(frame);
      return Calls.test(test, new Calls.Use(given, args.eval(frame), frame));
    }
  }
}
