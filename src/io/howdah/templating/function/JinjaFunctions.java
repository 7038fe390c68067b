package io.howdah.templating.function;

import io.howdah.templating.extension.PyFunction;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Namespace;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyRange;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jinja's globals range, dict, namespace, cycler, joiner, and Ansible's undef. */
final class JinjaFunctions {
  private JinjaFunctions() {}

  static void register(Registry registry) {
    registry.function(PyFunction.of("range(*bounds)", (args, ctx) -> range(args.rest())));
    registry.function(PyFunction.of("dict(*source, **named)", (args, ctx) -> dict(args)));
    registry.function(
        PyFunction.of("namespace(*source, **named)", (args, ctx) -> new Namespace(dict(args))));
    registry.function(PyFunction.of("cycler(*items)", (args, ctx) -> new Cycler(args.rest())));
    registry.function(
        PyFunction.of("joiner(sep=', ')", (args, ctx) -> new Joiner(PyText.str(args.get(0)))));
    registry.function(PyFunction.of("undef(hint=None)", (args, ctx) -> undef(args)));
    registry.function(
        PyFunction.of(
            "lipsum(n=5, html=True, min=20, max=100)", (args, ctx) -> LoremIpsum.of(args)));
  }

  private static Object range(List<@Nullable Object> bounds) {
    if (bounds.isEmpty()) {
      throw PyTypeException.type("range expected at least 1 argument, got 0");
    }
    if (bounds.size() > 3) {
      throw PyTypeException.type("range expected at most 3 arguments, got " + bounds.size());
    }
    boolean single = bounds.size() == 1;
    long start = single ? 0 : whole(bounds.get(0));
    long stop = whole(bounds.get(single ? 0 : 1));
    return new PyRange(start, stop, bounds.size() == 3 ? whole(bounds.get(2)) : 1);
  }

  private static long whole(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      undefined.fail();
    }
    if (!PyTypes.isInt(value) && !(value instanceof Boolean)) {
      throw PyTypeException.type(
          "'" + PyTypes.name(value) + "' object cannot be interpreted as an integer");
    }
    return PyNumbers.big(value).longValue();
  }

  private static Map<@Nullable Object, @Nullable Object> dict(Bound args) {
    if (args.rest().size() > 1) {
      throw PyTypeException.type("dict expected at most 1 argument, got " + args.rest().size());
    }
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    for (Object source : args.rest()) {
      if (source instanceof Map<?, ?> map) {
        made.putAll(map);
      } else {
        pairs(source, made);
      }
    }
    made.putAll(args.named());
    return made;
  }

  private static void pairs(@Nullable Object source, Map<@Nullable Object, @Nullable Object> made) {
    int index = 0;
    for (Object pair : PyOps.list(source)) {
      boolean iterable =
          pair instanceof Iterable<?> || pair instanceof Map<?, ?> || PyTypes.isText(pair);
      if (!iterable) {
        throw PyTypeException.type(
            "cannot convert dictionary update sequence element #" + index + " to a sequence");
      }
      List<@Nullable Object> both = PyOps.list(pair);
      if (both.size() != 2) {
        throw PyTypeException.value(
            "dictionary update sequence element #%d has length %d; 2 is required"
                .formatted(index, both.size()));
      }
      PyAccess.put(made, both.get(0), both.get(1));
      index++;
    }
  }

  private static Object undef(Bound args) {
    Object hint = args.get("hint");
    boolean given = hint != null && !(hint instanceof Undefined) && !PyText.str(hint).isEmpty();
    String said = given ? PyText.str(hint) : "Mandatory variable has not been overridden";
    return Undefined.hint(said, null);
  }
}
