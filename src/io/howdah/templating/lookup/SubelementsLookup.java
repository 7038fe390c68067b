package io.howdah.templating.lookup;

import io.howdah.templating.test.Truth;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** subelements: each dict with each member of a list inside it, that list taken out. */
final class SubelementsLookup {
  private static final String EXPECTS = "subelements lookup expects a list of two or three items, ";

  private SubelementsLookup() {}

  static List<@Nullable Object> run(List<@Nullable Object> terms) {
    if (terms.isEmpty()) {
      throw new io.howdah.templating.value.PyTypeException("IndexError", "list index out of range");
    }
    Object first = terms.get(0) instanceof Map<?, ?> map ? map : Terms.listify(terms.get(0));
    if (terms.size() < 2 || terms.size() > 3) {
      throw Terms.error(EXPECTS);
    }
    if (!(PyText.plain(terms.get(1)) instanceof String path)) {
      throw Terms.error(EXPECTS + "first a dict or a list, second a string pointing to the subkey");
    }
    if (first instanceof Map<?, ?> map && skipped(map)) {
      return new ArrayList<>();
    }
    boolean skipMissing = terms.size() == 3 && skipMissing(terms.get(2));
    List<@Nullable Object> found = new ArrayList<>();
    for (Object element : elements(first)) {
      if (!(element instanceof Map<?, ?> item)) {
        throw Terms.error(
            "subelements lookup expects a dictionary, got '" + PyText.str(element) + "'");
      }
      if (!skipped(item)) {
        found.addAll(pairs(item, path.split("\\.", -1), skipMissing));
      }
    }
    return found;
  }

  private static List<@Nullable Object> elements(Object first) {
    return first instanceof Map<?, ?> map ? new ArrayList<>(map.values()) : PyOps.list(first);
  }

  private static boolean skipped(Map<?, ?> item) {
    return item.containsKey("skipped") && !Boolean.FALSE.equals(item.get("skipped"));
  }

  private static boolean skipMissing(@Nullable Object flags) {
    if (flags instanceof Map<?, ?> map) {
      return Boolean.TRUE.equals(Truth.of(map.get("skip_missing")));
    }
    throw Terms.error(
        EXPECTS + "the optional third item must be a dict with flags ('skip_missing',)");
  }

  /** The item's copy loses the list, as in Ansible. */
  private static List<@Nullable Object> pairs(Map<?, ?> item, String[] path, boolean skipMissing) {
    Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>(item);
    Map<@Nullable Object, @Nullable Object> inner = copy;
    List<@Nullable Object> members = List.of();
    for (int i = 0; i < path.length; i++) {
      Object value = PyAccess.find(inner, path[i]);
      boolean last = i == path.length - 1;
      if (value == PyObject.MISSING) {
        if (skipMissing) {
          continue;
        }
        throw Terms.error(
            "could not find '%s' key in iterated item '%s'".formatted(path[i], PyText.str(inner)));
      }
      if (last) {
        members = members(path[i], value);
        inner.remove(path[i]);
      } else if (value instanceof Map<?, ?> next) {
        Map<@Nullable Object, @Nullable Object> deeper = new LinkedHashMap<>(next);
        inner.put(path[i], deeper);
        inner = deeper;
      } else if (!skipMissing) {
        throw Terms.error(
            "the key %s should point to a dictionary, got '%s'"
                .formatted(path[i], PyText.str(value)));
      }
    }
    List<@Nullable Object> pairs = new ArrayList<>();
    members.forEach(member -> pairs.add(PyTuple.of(copy, member)));
    return pairs;
  }

  private static List<@Nullable Object> members(String key, @Nullable Object value) {
    if (!PyTypes.isList(value)) {
      throw Terms.error(
          "the key %s should point to a list, got '%s'".formatted(key, PyText.str(value)));
    }
    return PyOps.list(value);
  }
}
