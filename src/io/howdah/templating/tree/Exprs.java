package io.howdah.templating.tree;

import io.howdah.templating.render.Frame;
import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.Slice;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small expressions. */
public final class Exprs {
  private Exprs() {}

  /** A literal that can't change. */
  public record Const(@Nullable Object value) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      return value;
    }
  }

  /** A name; interned. */
  public record Name(String name) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object value = frame.resolve(name);
      return value == PyObject.MISSING ? frame.run().undefined(name) : value;
    }
  }

  /** {@code [a, b]}. */
  public record ListOf(List<Expr> items) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      List<@Nullable Object> made = new ArrayList<>(items.size());
      for (Expr item : items) {
        made.add(item.eval(frame));
      }
      return made;
    }
  }

  /** {@code (a, b)}. */
  public record TupleOf(List<Expr> items) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      @Nullable Object[] made = new Object[items.size()];
      for (int i = 0; i < made.length; i++) {
        made[i] = items.get(i).eval(frame);
      }
      return PyTuple.of(made);
    }
  }

  /** {@code {a: b}}. */
  public record DictOf(List<Expr> keys, List<Expr> values) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      @Nullable Object[] pairs = new Object[keys.size() * 2];
      for (int i = 0; i < keys.size(); i++) {
        pairs[2 * i] = keys.get(i).eval(frame);
        pairs[2 * i + 1] = values.get(i).eval(frame);
      }
      Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
      for (int i = 0; i < pairs.length; i += 2) {
        PyAccess.put(made, pairs[i], pairs[i + 1]);
      }
      return made;
    }
  }

  /** {@code a if test else b}. */
  public record Cond(Expr test, Expr then, @Nullable Expr otherwise, int line) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      if (PyOps.truthy(test.eval(frame))) {
        return then.eval(frame);
      }
      return otherwise != null
          ? otherwise.eval(frame)
          : Undefined.lenient(
              "the inline if-expression on line "
                  + line
                  + " evaluated to false and no else section was defined.");
    }
  }

  /** {@code a and b}. */
  public record And(Expr left, Expr right) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object value = left.eval(frame);
      return PyOps.truthy(value) ? right.eval(frame) : value;
    }
  }

  /** {@code a or b}. */
  public record Or(Expr left, Expr right) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object value = left.eval(frame);
      return PyOps.truthy(value) ? value : right.eval(frame);
    }
  }

  /** {@code not a}. */
  public record Not(Expr operand) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      return !PyOps.truthy(operand.eval(frame));
    }
  }

  /** {@code a ~ b}. */
  public record Concat(List<Expr> parts) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      @Nullable Object[] values = new Object[parts.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = parts.get(i).eval(frame);
      }
      StringBuilder made = new StringBuilder();
      for (Object value : values) {
        made.append(PyText.str(value));
        Bounds.text(made.length());
      }
      frame.spend(made.length() >> 8);
      return made.toString();
    }
  }

  /** {@code a.name}. */
  public record Attribute(Expr object, String name) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      return PyAccess.getAttribute(object.eval(frame), name);
    }
  }

  /** {@code a[key]}. */
  public record Item(Expr object, Expr key) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object container = object.eval(frame);
      return PyAccess.getItem(container, key.eval(frame));
    }
  }

  /** {@code from:to:by} inside brackets. */
  public record SliceOf(@Nullable Expr from, @Nullable Expr to, @Nullable Expr by) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      return new Slice(bound(from, frame), bound(to, frame), bound(by, frame));
    }

    private static @Nullable Object bound(@Nullable Expr expr, Frame frame) {
      return expr == null ? null : expr.eval(frame);
    }
  }
}
