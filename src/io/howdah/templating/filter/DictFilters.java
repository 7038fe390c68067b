package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters on dicts, and between dicts and lists. */
final class DictFilters {
  private DictFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of(
            "dictsort(case_sensitive=False, by='key', reverse=False)",
            (value, args, ctx) -> sort(value, args)));
    registry.filter(PyFilter.of("items", (value, args, ctx) -> items(value)));
    registry.filter(PyFilter.of("attr(name)", (value, args, ctx) -> attribute(value, args)));
  }

  static void registerAnsible(Registry registry) {
    registry.filter(
        PyFilter.of(
            "dict2items(key_name='key', value_name='value')",
            (value, args, ctx) -> toItems(value, args)));
    registry.filter(
        PyFilter.of(
            "items2dict(key_name='key', value_name='value')",
            (value, args, ctx) -> fromItems(value, args)));
    registry.filter(
        PyFilter.of(
            "rekey_on_member(key, duplicates='error')", (value, args, ctx) -> rekey(value, args)));
  }

  private static Object sort(@Nullable Object value, Bound args) {
    String by = PyText.str(args.get("by"));
    if (!by.equals("key") && !by.equals("value")) {
      throw new PyTypeException(
          "FilterArgumentError", "You can only sort by either \"key\" or \"value\"");
    }
    int position = by.equals("key") ? 0 : 1;
    List<@Nullable Object> pairs = pairs(Args.dict(value, "items"));
    boolean reverse = args.integer("reverse") != 0;
    boolean ignoreCase = !args.truth("case_sensitive");
    if (reverse) {
      Collections.reverse(pairs);
    }
    List<@Nullable Object> sorted =
        PyOps.sorted(
            pairs,
            pair -> {
              Object half = pair instanceof PyTuple both ? both.get(position) : null;
              return ignoreCase ? Attribute.lower(half) : half;
            });
    if (reverse) {
      Collections.reverse(sorted);
    }
    return sorted;
  }

  /** The items of a dict as pairs. */
  static List<@Nullable Object> pairs(Map<?, ?> map) {
    List<@Nullable Object> pairs = new ArrayList<>(map.size());
    map.forEach((key, item) -> pairs.add(PyTuple.of(key, item)));
    return pairs;
  }

  private static Object items(@Nullable Object value) {
    if (value instanceof Undefined) {
      return new ArrayList<@Nullable Object>();
    }
    if (value instanceof Map<?, ?> map) {
      return pairs(map);
    }
    throw PyTypeException.type("Can only get item pairs from a mapping.");
  }

  private static @Nullable Object attribute(@Nullable Object value, Bound args) {
    String name = args.text("name");
    Object found = PyAccess.attribute(value, name);
    return found == PyObject.MISSING ? Undefined.attribute(value, name) : found;
  }

  private static Object toItems(@Nullable Object value, Bound args) {
    Args.defined(value);
    if (!(value instanceof Map<?, ?> map)) {
      throw new PyTypeException(
          "AnsibleFilterTypeError",
          "dict2items requires a dictionary, got " + Args.type(value) + " instead.");
    }
    List<@Nullable Object> items = new ArrayList<>(map.size());
    map.forEach(
        (key, item) -> {
          Map<@Nullable Object, @Nullable Object> pair = new LinkedHashMap<>();
          PyAccess.put(pair, args.get("key_name"), key);
          PyAccess.put(pair, args.get("value_name"), item);
          items.add(pair);
        });
    return items;
  }

  private static Object fromItems(@Nullable Object value, Bound args) {
    Args.defined(value);
    if (!PyOps.isSequence(value)) {
      throw new PyTypeException(
          "AnsibleFilterTypeError",
          "items2dict requires a list, got " + Args.type(value) + " instead.");
    }
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    for (Object item : PyOps.list(value)) {
      Source source = new Source(value, args);
      Object key = source.member(item, args.get("key_name"));
      PyAccess.put(made, key, source.member(item, args.get("value_name")));
    }
    return made;
  }

  /** What items2dict was given, for its messages. */
  private record Source(@Nullable Object whole, Bound args) {
    @Nullable Object member(@Nullable Object item, @Nullable Object name) {
      Args.defined(item);
      if (!(item instanceof Map<?, ?> map)) {
        throw new PyTypeException(
            "AnsibleFilterTypeError",
            "items2dict requires a list of dictionaries, got " + PyText.str(whole) + " instead.");
      }
      Object found = PyAccess.find(map, name);
      if (found == PyObject.MISSING) {
        throw new PyTypeException(
            "AnsibleFilterTypeError",
            "items2dict requires each dictionary in the list to contain the keys '%s' and '%s', got %s instead."
                .formatted(args.str("key_name"), args.str("value_name"), PyText.str(whole)));
      }
      return found;
    }
  }

  private static Object rekey(@Nullable Object value, Bound args) {
    String duplicates = PyText.str(args.get("duplicates"));
    if (!duplicates.equals("error") && !duplicates.equals("overwrite")) {
      throw PyTypeException.filter(
          "duplicates parameter to rekey_on_member has unknown value: " + duplicates);
    }
    Object key = args.get("key");
    if (PyOps.truthy(value)) {
      PyOps.truthy(key);
    }
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    for (Object item : members(value)) {
      Object found = memberOf(item, key);
      Object known = PyAccess.find(made, found);
      boolean taken = known != PyObject.MISSING && PyOps.truthy(known);
      if (taken && duplicates.equals("error")) {
        throw PyTypeException.filter(
            "Key " + PyText.str(found) + " is not unique, cannot correctly turn into dict");
      }
      PyAccess.put(made, found, item);
    }
    return made;
  }

  private static List<@Nullable Object> members(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new ArrayList<@Nullable Object>(map.values());
    }
    if (PyTypes.isText(value) || value instanceof byte[] || !(value instanceof Iterable<?>)) {
      throw new PyTypeException("AnsibleFilterTypeError", "Type is not a valid list, set, or dict");
    }
    return PyOps.list(value);
  }

  private static @Nullable Object memberOf(@Nullable Object item, @Nullable Object key) {
    if (!(item instanceof Map<?, ?> map)) {
      throw new PyTypeException("AnsibleFilterTypeError", "List item is not a valid dict");
    }
    PyOps.hashableKey(key);
    Object found = PyAccess.find(map, key);
    if (found == PyObject.MISSING) {
      throw PyTypeException.filter("Key " + PyText.str(key) + " was not found");
    }
    return found;
  }
}
