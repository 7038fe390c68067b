package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyNumbers;
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

/** Ansible's filters that merge, flatten and take apart nested data. */
final class CombineFilters {
  private CombineFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of("combine(*terms, **kwargs)", (value, args, ctx) -> combine(value, args)));
    registry.filter(
        PyFilter.of(
            "flatten(levels=None, skip_nulls=True)",
            (value, args, ctx) -> flatten(value, args.get("levels"), args.truth("skip_nulls"))));
    registry.filter(
        PyFilter.of(
            "extract(container, morekeys=None)", (value, args, ctx) -> extract(value, args)));
    registry.filter(
        PyFilter.of(
            "subelements(subelements, skip_missing=False)",
            (value, args, ctx) -> Subelements.of(value, args)));
  }

  private static Object combine(@Nullable Object value, Bound args) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(args.named());
    boolean recursive = PyOps.truthy(named.remove("recursive"));
    boolean lists = named.containsKey("list_merge");
    String listMerge = lists ? PyText.str(named.remove("list_merge")) : "replace";
    if (!named.isEmpty()) {
      throw PyTypeException.filter(
          "'recursive' and 'list_merge' are the only valid keyword arguments");
    }
    List<@Nullable Object> terms = new ArrayList<>();
    terms.add(value);
    terms.addAll(args.rest());
    List<@Nullable Object> dicts = flatten(terms, 1L, true);
    dicts.forEach(CombineFilters::checkDefined);
    return merged(dicts, recursive, listMerge);
  }

  private static Object merged(List<@Nullable Object> dicts, boolean recursive, String listMerge) {
    if (dicts.isEmpty()) {
      return new LinkedHashMap<@Nullable Object, @Nullable Object>();
    }
    Object result = dicts.get(dicts.size() - 1);
    for (int i = dicts.size() - 2; i >= 0; i--) {
      result = new DictMerge(recursive, listMerge).merge(dicts.get(i), result);
    }
    return result == null ? "" : result;
  }

  private static void checkDefined(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(CombineFilters::checkDefined);
    } else if (PyTypes.isList(value)) {
      PyOps.list(value).forEach(CombineFilters::checkDefined);
    } else {
      Args.defined(value);
    }
  }

  /** The levels left within a list found inside; -1 where it is to stay; null for all. */
  private static @Nullable Long inner(@Nullable Object levels) {
    if (levels == null) {
      return null;
    }
    if (!PyTypes.isNumber(levels)) {
      Args.defined(levels);
      throw PyTypeException.type(
          "'>=' not supported between instances of '" + PyTypes.name(levels) + "' and 'int'");
    }
    double left = PyNumbers.real(levels);
    return left >= 1 ? (long) left - 1 : -1;
  }

  /** Lists inside, down to so many levels (null: all), become their items. */
  static List<@Nullable Object> flatten(
      @Nullable Object value, @Nullable Object levels, boolean skipNulls) {
    List<@Nullable Object> made = new ArrayList<>();
    for (Object item : PyOps.list(value)) {
      if (skipNulls && isNull(item)) {
        continue;
      }
      Long left = PyOps.isSequence(item) ? inner(levels) : Long.valueOf(-1);
      if (left == null || left >= 0) {
        made.addAll(flatten(item, left, skipNulls));
      } else {
        made.add(item);
      }
    }
    return made;
  }

  private static boolean isNull(@Nullable Object item) {
    Args.defined(item);
    Object plain = PyText.plain(item);
    return plain == null || plain.equals("None") || plain.equals("null");
  }

  private static @Nullable Object extract(@Nullable Object value, Bound args) {
    List<@Nullable Object> keys = new ArrayList<>();
    keys.add(value);
    Object more = args.get("morekeys");
    if (PyTypes.isList(more)) {
      keys.addAll(PyOps.list(more));
    } else if (more != null) {
      keys.add(more);
    }
    Object found = args.get("container");
    for (Object key : keys) {
      boolean indexed = PyOps.isSequence(found) || PyTypes.isText(found);
      found =
          key instanceof Undefined && indexed
              ? Undefined.attribute(found, null)
              : PyAccess.getItem(found, key);
    }
    return found;
  }
}
