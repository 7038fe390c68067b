package io.howdah.templating.tree;

import io.howdah.templating.render.Frame;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Jinja computes constant expressions while it compiles, an error of some kinds stops the
 * compiler; Ansible then leaves the whole text as it is.
 */
public final class Folding {
  /** Filters that need the variables: Jinja never computes them beforehand. */
  private static final Set<String> NEED_CONTEXT =
      Set.of("map", "select", "reject", "selectattr", "rejectattr", "random");

  private Folding() {}

  /** Whether Jinja would compute it while it compiles. */
  public static boolean isConstant(@Nullable Expr expr) {
    if (expr == null || expr instanceof Exprs.Const) {
      return true;
    }
    List<Expr> parts = parts(expr);
    boolean computed =
        !parts.isEmpty() || expr instanceof Exprs.ListOf || expr instanceof Exprs.DictOf;
    return computed && !isLive(expr) && parts.stream().allMatch(Folding::isConstant);
  }

  /** Whether its value depends on the rendering though its parts may not. */
  private static boolean isLive(Expr expr) {
    return expr instanceof Invocations.Call
        || expr instanceof Exprs.Cond cond && cond.otherwise() == null
        || expr instanceof Invocations.Filtered filtered && NEED_CONTEXT.contains(filtered.name());
  }

  /** The expressions that it is made of. */
  static List<Expr> parts(Expr expr) {
    if (expr instanceof Exprs.ListOf list) {
      return list.items();
    }
    if (expr instanceof Exprs.TupleOf tuple) {
      return tuple.items();
    }
    if (expr instanceof Exprs.DictOf dict) {
      return joined(dict.keys(), dict.values());
    }
    if (expr instanceof Exprs.Cond cond) {
      return some(cond.test(), cond.then(), cond.otherwise());
    }
    if (expr instanceof Exprs.And and) {
      return List.of(and.left(), and.right());
    }
    if (expr instanceof Exprs.Or or) {
      return List.of(or.left(), or.right());
    }
    return expr instanceof Exprs.Concat concat ? concat.parts() : operands(expr);
  }

  private static List<Expr> operands(Expr expr) {
    if (expr instanceof Exprs.Not not) {
      return List.of(not.operand());
    }
    if (expr instanceof Operators.Arithmetic sum) {
      return List.of(sum.left(), sum.right());
    }
    if (expr instanceof Operators.Sign sign) {
      return List.of(sign.operand());
    }
    if (expr instanceof Operators.Compare compare) {
      List<Expr> rest = compare.rest().stream().map(Operators.Comparison::right).toList();
      return joined(List.of(compare.first()), rest);
    }
    if (expr instanceof Exprs.Attribute attribute) {
      return List.of(attribute.object());
    }
    if (expr instanceof Exprs.Item item) {
      return List.of(item.object(), item.key());
    }
    return expr instanceof Exprs.SliceOf slice
        ? some(slice.from(), slice.to(), slice.by())
        : used(expr);
  }

  private static List<Expr> used(Expr expr) {
    if (expr instanceof Invocations.Filtered filtered) {
      return joined(List.of(filtered.value()), arguments(filtered.args()));
    }
    if (expr instanceof Invocations.Tested tested) {
      return joined(List.of(tested.value()), arguments(tested.args()));
    }
    return expr instanceof Invocations.Call call
        ? joined(List.of(call.callee()), arguments(call.args()))
        : List.of();
  }

  private static List<Expr> arguments(CallArgs args) {
    List<Expr> spread = some(args.spread(), args.spreadNamed());
    return joined(joined(args.positional(), List.copyOf(args.named().values())), spread);
  }

  private static List<Expr> joined(List<Expr> some, List<Expr> more) {
    List<Expr> made = new ArrayList<>(some);
    made.addAll(more);
    return made;
  }

  private static List<Expr> some(@Nullable Expr... exprs) {
    List<Expr> made = new ArrayList<>();
    for (Expr expr : exprs) {
      if (expr != null) {
        made.add(expr);
      }
    }
    return made;
  }

  /** Whether an expression is made of another, at any depth. */
  public static boolean holds(Expr whole, Expr part) {
    return whole == part || parts(whole).stream().anyMatch(each -> holds(each, part));
  }

  /** Whether it could stop the compiler, so that {@link #stops} has to look. */
  public static boolean isSuspect(Expr expr) {
    if (expr instanceof Exprs.DictOf dict) {
      return !dict.keys().isEmpty()
          && isConstant(dict.keys().get(0))
          && !dict.keys().stream().allMatch(key -> key instanceof Exprs.Const);
    }
    if (expr instanceof Exprs.Concat concat) {
      return concat.parts().stream().anyMatch(Folding::mayBeUndefined);
    }
    Expr judged = judged(expr);
    return judged != null && mayBeUndefined(judged);
  }

  /** The part whose truth decides. */
  private static @Nullable Expr judged(Expr expr) {
    if (expr instanceof Exprs.And and) {
      return and.left();
    }
    if (expr instanceof Exprs.Or or) {
      return or.left();
    }
    return expr instanceof Exprs.Cond cond ? cond.test() : null;
  }

  private static boolean mayBeUndefined(Expr expr) {
    boolean simple = expr instanceof Exprs.Const || expr instanceof Exprs.Name;
    return !simple && isConstant(expr);
  }

  /** Whether the compiler stops at this expression. */
  public static boolean stops(Expr expr, Frame frame) {
    try {
      if (expr instanceof Exprs.DictOf dict) {
        return dictStops(dict, frame);
      }
      if (expr instanceof Exprs.Concat concat) {
        return concatStops(concat, frame);
      }
      Expr judged = judged(expr);
      return judged != null && isUndefined(judged.eval(frame));
    } catch (TemplateException e) {
      return false; // errors within are met when the template runs
    }
  }

  private static boolean isUndefined(@Nullable Object value) {
    return value instanceof Undefined undefined && !undefined.isLenient();
  }

  private static boolean concatStops(Exprs.Concat concat, Frame frame) {
    for (Expr part : concat.parts()) {
      if (!isConstant(part)) {
        return false;
      }
      Object value = part.eval(frame);
      if (isUndefined(value)) {
        return true;
      }
      PyText.str(value);
    }
    return false;
  }

  private static boolean dictStops(Exprs.DictOf dict, Frame frame) {
    for (int i = 0; i < dict.keys().size(); i++) {
      Expr key = dict.keys().get(i);
      Expr value = dict.values().get(i);
      if (!isConstant(key) || !isConstant(value)) {
        return false;
      }
      Object made = key.eval(frame);
      value.eval(frame);
      try {
        PyOps.hashableKey(made);
      } catch (TemplateException e) {
        return true;
      }
    }
    return false;
  }
}
