package io.howdah.templating.tree;

import io.howdah.templating.render.Frame;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments of a call as expressions. */
public record CallArgs(
    List<Expr> positional,
    Map<String, Expr> named,
    @Nullable Expr spread,
    @Nullable Expr spreadNamed) {
  /** No arguments. */
  public static final CallArgs NONE = new CallArgs(List.of(), Map.of(), null, null);

  /** Their values. */
  public Arguments eval(Frame frame) {
    boolean simple = named.isEmpty() && spread == null && spreadNamed == null;
    if (simple && positional.isEmpty()) {
      return Arguments.NONE;
    }
    List<@Nullable Object> values = new ArrayList<>(positional.size());
    for (Expr expr : positional) {
      values.add(PyText.plain(expr.eval(frame)));
    }
    return simple ? new Arguments(values, Map.of()) : full(values, frame);
  }

  /** Their values with marks of texts kept; positional ones only. */
  Arguments evalMarked(Frame frame) {
    if (!named.isEmpty() || spread != null || spreadNamed != null) {
      return eval(frame);
    }
    List<@Nullable Object> values = new ArrayList<>(positional.size());
    positional.forEach(expr -> values.add(expr.eval(frame)));
    return new Arguments(values, Map.of());
  }

  private Arguments full(List<@Nullable Object> values, Frame frame) {
    Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
    named.forEach((name, expr) -> keywords.put(name, PyText.plain(expr.eval(frame))));
    if (spread != null) {
      values.addAll(PyOps.list(spread.eval(frame)));
    }
    if (spreadNamed != null) {
      addNamed(keywords, spreadNamed.eval(frame));
    }
    return new Arguments(values, keywords);
  }

  private static void addNamed(Map<String, @Nullable Object> keywords, @Nullable Object more) {
    if (more instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!(more instanceof Map<?, ?> map)) {
      throw PyTypeException.type("argument after ** must be a mapping, not " + PyTypes.name(more));
    }
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw PyTypeException.type("keywords must be strings");
          }
          if (keywords.put(name, value) != null) {
            throw PyTypeException.type("got multiple values for keyword argument '" + name + "'");
          }
        });
  }
}
