package io.howdah.templating.filter;

import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Jinja's filters on sequences that take items, reorder or cut them. */
final class SequenceFilters {
  private SequenceFilters() {}

  static void register(Registry registry) {
    registry.filter(PyFilter.of("list", (value, args, ctx) -> PyOps.list(value)));
    registry.filter(PyFilter.of("length", (value, args, ctx) -> PyOps.length(value)));
    registry.filter(PyFilter.of("count", (value, args, ctx) -> PyOps.length(value)));
    registry.filter(PyFilter.of("first", (value, args, ctx) -> first(value, ctx)));
    registry.filter(PyFilter.of("last", (value, args, ctx) -> last(value, ctx)));
    registry.filter(PyFilter.of("reverse", (value, args, ctx) -> reverse(value)));
    registry.filter(
        PyFilter.of(
            "sort(reverse=False, case_sensitive=False, attribute=None)",
            (value, args, ctx) -> sort(value, args)));
    registry.filter(extreme("min", "<"));
    registry.filter(extreme("max", ">"));
    registry.filter(
        PyFilter.of("sum(attribute=None, start=0)", (value, args, ctx) -> sum(value, args)));
    registry.filter(
        PyFilter.of("join(d='', attribute=None)", (value, args, ctx) -> join(value, args)));
    registry.filter(
        PyFilter.of("batch(linecount, fill_with=None)", (value, args, ctx) -> batch(value, args)));
    registry.filter(
        PyFilter.of("slice(slices, fill_with=None)", (value, args, ctx) -> slice(value, args)));
    registry.filter(
        PyFilter.of(
            "groupby(attribute, default=None, case_sensitive=False)",
            (value, args, ctx) -> groupBy(value, args)));
  }

  private static @Nullable Object first(@Nullable Object value, EvalContext ctx) {
    Iterator<@Nullable Object> items = PyOps.iterate(value);
    return items.hasNext() ? items.next() : ctx.undefined("No first item, sequence was empty.");
  }

  private static @Nullable Object last(@Nullable Object value, EvalContext ctx) {
    List<@Nullable Object> items = reversible(value);
    return items.isEmpty()
        ? ctx.undefined("No last item, sequence was empty.")
        : items.get(items.size() - 1);
  }

  private static List<@Nullable Object> reversible(@Nullable Object value) {
    Args.defined(value);
    boolean able = value instanceof List<?> || value instanceof Map<?, ?> || PyTypes.isText(value);
    boolean view = PyTypes.name(value).startsWith("dict_");
    if (!able && !view && !(value instanceof byte[])) {
      throw PyTypeException.type("'" + PyTypes.name(value) + "' object is not reversible");
    }
    return PyOps.list(value);
  }

  private static Object reverse(@Nullable Object value) {
    if (PyTypes.isText(value)) {
      return new StringBuilder(PyText.str(value)).reverse().toString();
    }
    Args.defined(value);
    boolean iterable =
        value instanceof Iterable<?> || value instanceof Map<?, ?> || value instanceof byte[];
    if (!iterable) {
      throw new PyTypeException("FilterArgumentError", "argument must be iterable");
    }
    List<@Nullable Object> items = PyOps.list(value);
    Collections.reverse(items);
    return items;
  }

  private static Object sort(@Nullable Object value, Bound args) {
    boolean ignoreCase = !args.truth("case_sensitive");
    Object attribute = args.get("attribute");
    UnaryOperator<@Nullable Object> key =
        attribute == null
            ? Attribute.of(null, null, ignoreCase)
            : Attribute.several(attribute, ignoreCase);
    List<@Nullable Object> items = PyOps.list(value);
    if (args.integer("reverse") == 0) {
      return PyOps.sorted(items, key);
    }
    Collections.reverse(items);
    List<@Nullable Object> sorted = PyOps.sorted(items, key);
    Collections.reverse(sorted);
    return sorted;
  }

  private static PyFilter extreme(String name, String better) {
    return PyFilter.of(
        name + "(case_sensitive=False, attribute=None)",
        (value, args, ctx) -> extreme(value, args, better));
  }

  private static @Nullable Object extreme(@Nullable Object value, Bound args, String better) {
    Iterator<@Nullable Object> items = PyOps.iterate(value);
    if (!items.hasNext()) {
      return Undefined.hint("No aggregated item, sequence was empty.", null);
    }
    Attribute key = Attribute.of(args.get("attribute"), null, !args.truth("case_sensitive"));
    Object best = items.next();
    Object bestKey = key.apply(best);
    while (items.hasNext()) {
      Object item = items.next();
      Object itemKey = key.apply(item);
      if (PyOps.holds(itemKey, bestKey, better)) {
        best = item;
        bestKey = itemKey;
      }
    }
    return best;
  }

  private static @Nullable Object sum(@Nullable Object value, Bound args) {
    List<@Nullable Object> items = PyOps.list(value);
    if (args.get("attribute") != null) {
      items.replaceAll(Attribute.of(args.get("attribute")));
    }
    if (PyTypes.isText(args.get("start"))) {
      throw PyTypeException.type("sum() can't sum strings [use ''.join(seq) instead]");
    }
    return PyMath.sum(items, args.get("start"));
  }

  private static Object join(@Nullable Object value, Bound args) {
    Object attribute = args.get("attribute");
    UnaryOperator<@Nullable Object> part =
        attribute == null ? item -> item : Attribute.of(attribute);
    String glue = args.str("d");
    StringBuilder out = new StringBuilder();
    Iterator<@Nullable Object> items = PyOps.iterate(value);
    while (items.hasNext()) {
      out.append(PyText.str(part.apply(items.next())));
      Bounds.text(out.length());
      if (items.hasNext()) {
        out.append(glue);
      }
    }
    return out.toString();
  }

  private static Object batch(@Nullable Object value, Bound args) {
    Object fill = args.get("fill_with");
    List<@Nullable Object> batches = new ArrayList<>();
    List<@Nullable Object> batch = new ArrayList<>();
    for (Object item : PyOps.list(value)) {
      if (PyOps.equal((long) batch.size(), args.get("linecount"))) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(item);
    }
    if (!batch.isEmpty()) {
      if (fill != null) {
        long missing = args.integer("linecount") - batch.size();
        Bounds.items(Math.max(0, missing));
        batch.addAll(Collections.nCopies((int) Math.max(0, missing), fill));
      }
      batches.add(batch);
    }
    return batches;
  }

  private static Object slice(@Nullable Object value, Bound args) {
    List<@Nullable Object> items = PyOps.list(value);
    long slices = args.integer("slices");
    if (slices == 0) {
      throw new PyTypeException("ZeroDivisionError", "integer division or modulo by zero");
    }
    Bounds.items(Math.max(0, slices));
    Object fill = args.get("fill_with");
    List<@Nullable Object> made = new ArrayList<>();
    int from = 0;
    for (long i = 0; i < slices; i++) {
      boolean extra = i < items.size() % slices;
      int to = from + (int) (items.size() / slices) + (extra ? 1 : 0);
      List<@Nullable Object> slice = new ArrayList<>(items.subList(from, to));
      if (fill != null && !extra) {
        slice.add(fill);
      }
      made.add(slice);
      from = to;
    }
    return made;
  }

  private static Object groupBy(@Nullable Object value, Bound args) {
    Object fallback = args.get("default");
    boolean ignoreCase = !args.truth("case_sensitive");
    Attribute key = Attribute.of(args.get("attribute"), fallback, ignoreCase);
    Attribute shown = Attribute.of(args.get("attribute"), fallback, false);
    List<@Nullable Object> groups = new ArrayList<>();
    List<@Nullable Object> members = new ArrayList<>();
    Object current = null;
    for (Object item : PyOps.sorted(PyOps.list(value), key)) {
      Object itemKey = key.apply(item);
      if (!members.isEmpty() && !PyOps.equal(current, itemKey)) {
        groups.add(new GroupTuple(shown.apply(members.get(0)), members));
        members = new ArrayList<>();
      }
      current = itemKey;
      members.add(item);
    }
    if (!members.isEmpty()) {
      groups.add(new GroupTuple(shown.apply(members.get(0)), members));
    }
    return groups;
  }
}
