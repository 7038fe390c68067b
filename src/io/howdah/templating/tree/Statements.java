package io.howdah.templating.tree;

import io.howdah.templating.render.Calls;
import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.render.Signal;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.TemplateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small statements. */
public final class Statements {
  private Statements() {}

  /** Text of the template. */
  public record Data(String text) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      if (!frame.dropsOutput()) {
        out.add(text);
      }
      return Signal.NEXT;
    }
  }

  /** An expression whose value is written. */
  public record Print(Expr expr, Place place) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      if (frame.dropsOutput()) {
        return Signal.NEXT;
      }
      try {
        out.add(finish(expr.eval(frame), out));
      } catch (TemplateException e) {
        throw e.at(place.location());
      }
      return Signal.NEXT;
    }
  }

  /** What is written for a value: iterators as lists, undefined fails, None is empty text. */
  static @Nullable Object finish(@Nullable Object value, Output out) {
    if (value instanceof String || value instanceof Number) {
      return value;
    }
    if (value == null) {
      return out.conversion() == io.howdah.templating.render.Conversion.NATIVE ? null : "";
    }
    Object unrolled = Calls.unrolled(value);
    if (!(unrolled instanceof Boolean)) {
      new PrintedItems().check(unrolled);
    }
    return unrolled;
  }

  /** Statements in order. */
  public record Sequence(Executable[] parts) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      for (Executable part : parts) {
        Signal signal = part.run(frame, out);
        if (signal != Signal.NEXT) {
          return signal;
        }
      }
      return Signal.NEXT;
    }
  }

  /** One arm of an if. */
  public record Arm(Expr test, Executable body, Place place) {}

  /** {@code if}, {@code elif}, {@code else}. */
  public record If(List<Arm> arms, Executable otherwise) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      for (Arm arm : arms) {
        if (holds(arm, frame)) {
          return arm.body().run(frame, out);
        }
      }
      return otherwise.run(frame, out);
    }

    private static boolean holds(Arm arm, Frame frame) {
      try {
        return PyOps.truthy(arm.test().eval(frame));
      } catch (TemplateException e) {
        throw e.at(arm.place().location());
      }
    }
  }

  /** {@code set target = value}. */
  public record Set(Target target, Expr value, Place place) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      try {
        target.assign(frame, value.eval(frame));
      } catch (TemplateException e) {
        throw e.at(place.location());
      }
      return Signal.NEXT;
    }
  }

  /** {@code set target} … {@code endset}: the value is what the body writes. */
  public record SetBlock(Target target, @Nullable FilterChain filter, Executable body, Place place)
      implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      Output part = out.part();
      Frame inner = frame.buffered();
      body.run(inner, part);
      try {
        Object value = part.result();
        target.assign(frame, filter == null ? value : filter.apply(value, inner));
      } catch (TemplateException e) {
        throw e.at(place.location());
      }
      return Signal.NEXT;
    }
  }

  /** {@code filter name} … {@code endfilter}. */
  public record FilterBlock(FilterChain filter, Executable body, Place place)
      implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      Output part = out.part();
      Frame inner = frame.inner();
      body.run(inner, part);
      try {
        out.add(finish(filter.apply(part.result(), inner), out));
      } catch (TemplateException e) {
        throw e.at(place.location());
      }
      return Signal.NEXT;
    }
  }

  /** {@code with a = b, c = d}: values see the outer scope. */
  public record With(List<Target> targets, List<Expr> values, Executable body, Place place)
      implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      Frame inner = frame.inner();
      try {
        for (int i = 0; i < targets.size(); i++) {
          targets.get(i).assign(inner, values.get(i).eval(frame));
        }
      } catch (TemplateException e) {
        throw e.at(place.location());
      }
      return body.run(inner, out);
    }
  }

  /** A body with a scope of its own. */
  public record Scoped(Executable body) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      return body.run(frame.inner(), out);
    }
  }

  /** {@code do expression}. */
  public record Do(Expr expr, Place place) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      try {
        expr.eval(frame);
      } catch (TemplateException e) {
        throw e.at(place.location());
      }
      return Signal.NEXT;
    }
  }

  /** {@code break} and {@code continue}. */
  public record Jump(Signal signal) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      return signal;
    }
  }
}
