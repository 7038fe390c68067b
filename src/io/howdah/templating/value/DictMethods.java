package io.howdah.templating.value;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of dict. */
final class DictMethods {
  private static final MethodTable<Map<@Nullable Object, @Nullable Object>> TABLE =
      new MethodTable<Map<@Nullable Object, @Nullable Object>>()
          .add("keys", (map, args) -> new PyView(PyView.Kind.KEYS, map))
          .add("values", (map, args) -> new PyView(PyView.Kind.VALUES, map))
          .add("items", (map, args) -> new PyView(PyView.Kind.ITEMS, map))
          .add("get(key, default=None, /)", (map, args) -> get(map, args))
          .add("copy", (map, args) -> new LinkedHashMap<>(map))
          .add("clear", (map, args) -> clear(map))
          .add("pop(key, default=None, /)", (map, args) -> pop(map, args))
          .add("popitem", (map, args) -> popItem(map))
          .add("setdefault(key, default=None, /)", (map, args) -> setDefault(map, args))
          .add("update(other=None, /, **named)", (map, args) -> update(map, args))
          .add("fromkeys(keys, value=None, /)", (map, args) -> fromKeys(args));

  private DictMethods() {}

  @SuppressWarnings("unchecked")
  static @Nullable Object of(Map<?, ?> map, String name) {
    return TABLE.of((Map<@Nullable Object, @Nullable Object>) map, name);
  }

  private static @Nullable Object get(Map<?, ?> map, Bound args) {
    PyOps.hashableKey(args.get(0));
    Object found = PyAccess.find(map, args.get(0));
    return found == PyObject.MISSING ? args.get(1) : found;
  }

  private static @Nullable Object clear(Map<?, ?> map) {
    map.clear();
    return null;
  }

  private static @Nullable Object pop(Map<@Nullable Object, @Nullable Object> map, Bound args) {
    Object found = PyAccess.find(map, args.get(0));
    if (found == PyObject.MISSING) {
      if (!args.given("default")) {
        throw new PyTypeException("KeyError", PyText.repr(args.get(0)));
      }
      return args.get(1);
    }
    Object key = args.get(0);
    map.keySet().removeIf(one -> PyOps.equal(one, key));
    return found;
  }

  private static Object popItem(Map<@Nullable Object, @Nullable Object> map) {
    Map.Entry<@Nullable Object, @Nullable Object> last = null;
    for (Map.Entry<@Nullable Object, @Nullable Object> entry : map.entrySet()) {
      last = entry;
    }
    if (last == null) {
      throw new PyTypeException("KeyError", "'popitem(): dictionary is empty'");
    }
    PyTuple made = PyTuple.of(last.getKey(), last.getValue());
    map.remove(last.getKey());
    return made;
  }

  private static @Nullable Object setDefault(
      Map<@Nullable Object, @Nullable Object> map, Bound args) {
    Object found = PyAccess.find(map, args.get(0));
    if (found != PyObject.MISSING) {
      return found;
    }
    PyAccess.put(map, args.get(0), args.get(1));
    return args.get(1);
  }

  private static @Nullable Object update(Map<@Nullable Object, @Nullable Object> map, Bound args) {
    if (args.given("other")) {
      addAll(map, args.get(0));
    }
    args.named().forEach((key, value) -> PyAccess.put(map, key, value));
    return null;
  }

  /** Adds a dict's entries, or pairs. */
  static void addAll(Map<@Nullable Object, @Nullable Object> map, @Nullable Object other) {
    if (other instanceof Map<?, ?> more) {
      more.forEach((key, value) -> PyAccess.put(map, key, value));
      return;
    }
    int at = 0;
    for (Iterator<@Nullable Object> pairs = PyOps.iterate(other); pairs.hasNext(); at++) {
      List<@Nullable Object> pair = pair(pairs.next(), at);
      PyAccess.put(map, pair.get(0), pair.get(1));
    }
  }

  private static List<@Nullable Object> pair(@Nullable Object item, int at) {
    if (!(item instanceof Iterable<?>) && !PyTypes.isText(item)) {
      throw PyTypeException.type(
          "cannot convert dictionary update sequence element #" + at + " to a sequence");
    }
    List<@Nullable Object> pair = PyOps.list(item);
    if (pair.size() != 2) {
      throw PyTypeException.value(
          "dictionary update sequence element #"
              + at
              + " has length "
              + pair.size()
              + "; 2 is required");
    }
    return pair;
  }

  private static Object fromKeys(Bound args) {
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    PyOps.iterate(args.get(0)).forEachRemaining(key -> PyAccess.put(made, key, args.get(1)));
    return made;
  }
}
