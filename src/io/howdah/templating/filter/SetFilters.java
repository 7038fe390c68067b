package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.UndefinedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ansible's set theory on lists: order is kept, the first of equals stays. */
final class SetFilters {
  private SetFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of(
            "unique(case_sensitive=None, attribute=None)",
            (value, args, ctx) -> unique(value, args)));
    registry.filter(PyFilter.of("union(b)", (value, args, ctx) -> union(value, args.get(0))));
    registry.filter(
        PyFilter.of("intersect(b)", (value, args, ctx) -> intersect(value, args.get(0))));
    registry.filter(
        PyFilter.of("difference(b)", (value, args, ctx) -> difference(value, args.get(0))));
    registry.filter(
        PyFilter.of(
            "symmetric_difference(b)", (value, args, ctx) -> exclusive(value, args.get(0))));
  }

  private static Object unique(@Nullable Object value, Bound args) {
    boolean caseSensitive = args.truth("case_sensitive");
    boolean special =
        args.get("case_sensitive") instanceof Boolean flag && !flag
            || PyOps.truthy(args.get("attribute"));
    Attribute key = Attribute.of(args.get("attribute"), null, !caseSensitive);
    try {
      return byKey(value, key);
    } catch (TemplateException e) {
      if (special) {
        String message =
            "Jinja2's unique filter failed and we cannot fall back to Ansible's version as it does"
                + " not support the parameters supplied";
        throw e instanceof UndefinedException
            ? e.reworded(message + ". " + e.getMessage())
            : new PyTypeException("AnsibleFilterError", message, e);
      }
      return byEquality(value);
    }
  }

  private static List<@Nullable Object> byKey(@Nullable Object value, Attribute key) {
    Set<Object> seen = new HashSet<>();
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object item : PyOps.list(value)) {
      if (seen.add(PyOps.hashableKey(key.apply(item)))) {
        kept.add(item);
      }
    }
    return kept;
  }

  /** Unhashable items (dicts, lists) are compared one by one. */
  private static List<@Nullable Object> byEquality(@Nullable Object value) {
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object item : PyOps.list(value)) {
      if (!PyOps.contains(kept, item)) {
        kept.add(item);
      }
    }
    return kept;
  }

  /** The first of equal items each, case counting. */
  static List<@Nullable Object> distinct(@Nullable Object value) {
    try {
      return byKey(value, Attribute.of(null));
    } catch (TemplateException e) {
      return byEquality(value);
    }
  }

  static Object union(@Nullable Object one, @Nullable Object other) {
    if (hashable(one) && hashable(other)) {
      Map<Object, @Nullable Object> all = members(one);
      members(other).forEach(all::putIfAbsent);
      return new LinkedHashSet<@Nullable Object>(all.values());
    }
    return distinct(PyMath.add(one, other));
  }

  static Object intersect(@Nullable Object one, @Nullable Object other) {
    if (hashable(one) && hashable(other)) {
      return among(one, other, true);
    }
    return distinct(filtered(one, other, true));
  }

  static Object difference(@Nullable Object one, @Nullable Object other) {
    if (hashable(one) && hashable(other)) {
      return among(one, other, false);
    }
    return distinct(filtered(one, other, false));
  }

  static Object exclusive(@Nullable Object one, @Nullable Object other) {
    if (hashable(one) && hashable(other)) {
      Set<@Nullable Object> made = new LinkedHashSet<>(among(one, other, false));
      made.addAll(among(other, one, false));
      return made;
    }
    Object shared = intersect(one, other);
    return filtered(union(one, other), shared, false);
  }

  private static List<@Nullable Object> filtered(
      @Nullable Object items, @Nullable Object container, boolean wanted) {
    Set<Object> keys = keys(container);
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object item : PyOps.list(items)) {
      boolean inside =
          keys == null || !hashable(item)
              ? PyOps.contains(container, item)
              : keys.contains(PyOps.hashableKey(item));
      if (inside == wanted) {
        kept.add(item);
      }
    }
    return kept;
  }

  /** The items of a list as keys, or null where some can't be: then items are compared. */
  private static @Nullable Set<Object> keys(@Nullable Object container) {
    if (!(container instanceof List<?> list) || list.size() < 8) {
      return null;
    }
    Set<Object> keys = new HashSet<>();
    for (Object item : list) {
      if (!hashable(item)) {
        return null;
      }
      keys.add(PyOps.hashableKey(item));
    }
    return keys;
  }

  private static Set<@Nullable Object> among(
      @Nullable Object items, @Nullable Object others, boolean wanted) {
    Map<Object, @Nullable Object> kept = members(items);
    Set<Object> keys = members(others).keySet();
    kept.keySet().removeIf(key -> keys.contains(key) != wanted);
    return new LinkedHashSet<>(kept.values());
  }

  private static Map<Object, @Nullable Object> members(@Nullable Object value) {
    Map<Object, @Nullable Object> members = new LinkedHashMap<>();
    PyOps.list(value).forEach(item -> members.putIfAbsent(PyOps.hashableKey(item), item));
    return members;
  }

  /** Python's isinstance(value, Hashable): tuples count, whatever is in them. */
  private static boolean hashable(@Nullable Object value) {
    Args.defined(value);
    boolean mutable = value instanceof Map<?, ?> || value instanceof Set<?>;
    return value instanceof PyTuple || !mutable && !PyTypes.isList(value);
  }
}
