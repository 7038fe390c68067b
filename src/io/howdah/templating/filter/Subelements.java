package io.howdah.templating.filter;

import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** subelements: each item with each member of a list inside it. */
final class Subelements {
  private Subelements() {}

  static Object of(@Nullable Object value, Bound args) {
    List<@Nullable Object> path = path(args.get("subelements"), value);
    boolean skip = args.truth("skip_missing");
    List<@Nullable Object> pairs = new ArrayList<>();
    for (Object element : elements(value)) {
      for (Object member : members(element, path, skip)) {
        pairs.add(PyTuple.of(element, member));
      }
    }
    return pairs;
  }

  private static List<@Nullable Object> elements(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new ArrayList<@Nullable Object>(map.values());
    }
    if (PyTypes.isList(value)) {
      return PyOps.list(value);
    }
    throw PyTypeException.filter("obj must be a list of dicts or a nested dict");
  }

  private static List<@Nullable Object> path(@Nullable Object given, @Nullable Object value) {
    elements(value);
    if (PyTypes.isList(given)) {
      return PyOps.list(given);
    }
    if (PyText.plain(given) instanceof String text) {
      return new ArrayList<@Nullable Object>(List.of(text.split("\\.", -1)));
    }
    throw new PyTypeException("AnsibleFilterTypeError", "subelements must be a list or a string");
  }

  private static List<@Nullable Object> members(
      @Nullable Object element, List<@Nullable Object> path, boolean skip) {
    Object values = element;
    for (Object step : path) {
      Object next = step(values, step);
      if (next == PyObject.MISSING && skip) {
        return List.of();
      }
      if (next == PyObject.MISSING) {
        throw PyTypeException.filter(
            "could not find " + PyText.repr(step) + " key in iterated item " + PyText.repr(values));
      }
      values = next;
    }
    if (path.isEmpty()) {
      throw new PyTypeException("UnboundLocalError", "subelements names no key");
    }
    if (!PyTypes.isList(values)) {
      Args.defined(values);
      throw new PyTypeException(
          "AnsibleFilterTypeError",
          "the key %s should point to a list, got %s"
              .formatted(PyText.repr(path.get(path.size() - 1)), PyText.repr(values)));
    }
    return PyOps.list(values);
  }

  private static @Nullable Object step(@Nullable Object values, @Nullable Object step) {
    if (values instanceof Undefined) {
      return values;
    }
    if (values instanceof Map<?, ?> map) {
      return PyAccess.find(map, step);
    }
    if (PyTypes.isInt(step) && (values instanceof List<?> || PyTypes.isText(values))) {
      Object found = PyAccess.element(values, step);
      if (found == PyObject.MISSING) {
        throw new PyTypeException("IndexError", PyTypes.name(values) + " index out of range");
      }
      return found;
    }
    throw new PyTypeException(
        "AnsibleFilterTypeError",
        "the key %s should point to a dictionary, got '%s'"
            .formatted(PyText.str(step), PyText.str(values)));
  }
}
