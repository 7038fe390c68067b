package io.howdah.templating.render;

import io.howdah.templating.value.PyTypeException;
import org.jspecify.annotations.Nullable;

/** Runs a parsed template, the parents it extends included. */
public final class TemplateRun {
  private TemplateRun() {}

  /** The result of a template in a rendering, with all its variables. */
  public static @Nullable Object of(Rendering run, Unit unit, Conversion conversion) {
    if (unit.compilation().fails(run)) {
      return unit.source().text();
    }
    TemplateContext context = new TemplateContext(run, unit, TemplateContext.Scope.FULL);
    Output out = new Output(conversion);
    into(context, out);
    return out.result(conversion);
  }

  /** Runs a template in a context of its own. */
  public static void into(TemplateContext context, Output out) {
    Rendering run = context.run();
    run.enter();
    try {
      Unit unit = context.unit();
      int parents = 0;
      while (unit != null) {
        if (unit.compilation().fails(run)) {
          throw new PyTypeException("CompileError", "the template can't be compiled by Jinja");
        }
        run.uses(unit);
        context.current(unit);
        unit.body().run(Frame.top(context), out);
        unit = context.takeParent();
        if (++parents > 100) {
          throw new PyTypeException(
              "RecursionError", "templates extend one another without an end");
        }
      }
    } finally {
      run.leave();
    }
  }
}
