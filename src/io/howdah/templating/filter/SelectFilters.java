package io.howdah.templating.filter;

import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** map, select, reject, selectattr, rejectattr: apply a filter or a test to each item. */
final class SelectFilters {
  private SelectFilters() {}

  static void register(Registry registry) {
    registry.filter(PyFilter.of("map(*args, **kwargs)", SelectFilters::map));
    select(registry, "select");
    select(registry, "reject");
    select(registry, "selectattr");
    select(registry, "rejectattr");
  }

  private static void select(Registry registry, String name) {
    boolean wanted = name.startsWith("select");
    boolean byAttribute = name.endsWith("attr");
    registry.filter(
        PyFilter.of(
            name + "(*args, **kwargs)",
            (value, args, ctx) -> {
              if (!PyOps.truthy(value)) {
                return new ArrayList<@Nullable Object>();
              }
              Predicate<@Nullable Object> test = test(args, ctx, byAttribute);
              List<@Nullable Object> found = new ArrayList<>();
              for (Object item : PyOps.list(value)) {
                if (test.test(item) == wanted) {
                  found.add(item);
                }
              }
              ctx.spend(found.size());
              return found;
            }));
  }

  private static Predicate<@Nullable Object> test(
      Bound args, EvalContext ctx, boolean byAttribute) {
    List<@Nullable Object> rest = args.rest();
    if (byAttribute && rest.isEmpty()) {
      throw new PyTypeException("FilterArgumentError", "Missing parameter for attribute name");
    }
    int at = byAttribute ? 1 : 0;
    UnaryOperator<@Nullable Object> part = byAttribute ? Attribute.of(rest.get(0)) : item -> item;
    if (rest.size() <= at) {
      return item -> PyOps.truthy(part.apply(item));
    }
    String name = name(rest.get(at));
    Arguments given = new Arguments(rest.subList(at + 1, rest.size()), args.named());
    return item -> ctx.test(name, part.apply(item), given);
  }

  private static String name(@Nullable Object value) {
    if (PyTypes.isText(value)) {
      return PyText.str(value);
    }
    throw PyTypeException.value("key must be a string, got " + Args.type(value) + " instead");
  }

  private static Object map(@Nullable Object value, Bound args, EvalContext ctx) {
    if (!PyOps.truthy(value)) {
      return new ArrayList<@Nullable Object>();
    }
    UnaryOperator<@Nullable Object> step = step(args, ctx);
    List<@Nullable Object> items = PyOps.list(value);
    items.replaceAll(step);
    ctx.spend(items.size());
    return items;
  }

  private static UnaryOperator<@Nullable Object> step(Bound args, EvalContext ctx) {
    List<@Nullable Object> rest = args.rest();
    if (rest.isEmpty() && args.named().containsKey("attribute")) {
      return byAttribute(args.named());
    }
    if (rest.isEmpty()) {
      throw new PyTypeException("FilterArgumentError", "map requires a filter argument");
    }
    String name = name(rest.get(0));
    Arguments given = new Arguments(rest.subList(1, rest.size()), args.named());
    return item -> ctx.filter(name, item, given);
  }

  private static UnaryOperator<@Nullable Object> byAttribute(Map<String, @Nullable Object> named) {
    Map<String, @Nullable Object> others = new LinkedHashMap<>(named);
    Object attribute = others.remove("attribute");
    Object fallback = others.remove("default");
    if (!others.isEmpty()) {
      String first = others.keySet().iterator().next();
      throw new PyTypeException(
          "FilterArgumentError", "Unexpected keyword argument " + PyText.repr(first));
    }
    return Attribute.of(attribute, fallback, false);
  }
}
