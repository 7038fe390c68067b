package io.howdah.templating.tree;

import io.howdah.templating.render.Frame;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyOps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic and comparison. */
public final class Operators {
  private static final int LONG_TEXT = 4096;

  private Operators() {}

  /** An arithmetic operator. */
  public enum Binary {
    ADD,
    SUB,
    MUL,
    DIV,
    FLOORDIV,
    MOD,
    POW;

    @Nullable Object apply(@Nullable Object left, @Nullable Object right) {
      return switch (this) {
        case ADD -> PyMath.add(left, right);
        case SUB -> PyMath.sub(left, right);
        case MUL -> PyMath.mul(left, right);
        case DIV -> PyMath.div(left, right);
        case FLOORDIV -> PyMath.floordiv(left, right);
        case MOD -> PyMath.mod(left, right);
        case POW -> PyMath.pow(left, right);
      };
    }
  }

  /** {@code a + b} and the like. */
  public record Arithmetic(Binary operator, Expr left, Expr right) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object one = left.eval(frame);
      Object made = operator.apply(one, right.eval(frame));
      if (made instanceof String text && text.length() > LONG_TEXT) {
        frame.spend(text.length() >> 8);
      } else if (made instanceof List<?> list) {
        frame.spend(list.size() >> 3);
      }
      return made;
    }
  }

  /** {@code -a} or {@code +a}. */
  public record Sign(boolean negative, Expr operand) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object value = operand.eval(frame);
      return negative ? PyMath.neg(value) : PyMath.pos(value);
    }
  }

  /** A comparison operator as written; {@code in} and {@code not in} among them. */
  public record Comparison(String operator, Expr right) {}

  /** {@code a < b <= c}: each value is evaluated once, the rest only while it holds. */
  public record Compare(Expr first, List<Comparison> rest) implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      Object left = first.eval(frame);
      for (Comparison next : rest) {
        Object right = next.right().eval(frame);
        if (!holds(next.operator(), left, right)) {
          return false;
        }
        left = right;
      }
      return true;
    }

    private static boolean holds(String operator, @Nullable Object left, @Nullable Object right) {
      return switch (operator) {
        case "==" -> PyOps.equal(left, right);
        case "!=" -> !PyOps.equal(left, right);
        case "in" -> PyOps.contains(right, left);
        case "not in" -> !PyOps.contains(right, left);
        default -> PyOps.holds(left, right, operator);
      };
    }
  }
}
