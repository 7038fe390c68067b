package io.howdah.templating.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of list, tuple and range. */
final class ListMethods {
  private static final MethodTable<List<@Nullable Object>> SEQUENCE =
      new MethodTable<List<@Nullable Object>>()
          .add("count(value, /)", (list, args) -> count(list, args.get(0)))
          .add(
              "index(value, start=0, stop=9223372036854775807, /)",
              (list, args) -> index(list, args));

  private static final MethodTable<List<@Nullable Object>> LIST =
      new MethodTable<List<@Nullable Object>>()
          .add("append(object, /)", (list, args) -> append(list, args.get(0)))
          .add("extend(iterable, /)", (list, args) -> extend(list, args.get(0)))
          .add("insert(index, object, /)", (list, args) -> insert(list, args))
          .add("pop(index=-1, /)", (list, args) -> pop(list, args.integer("index")))
          .add("remove(value, /)", (list, args) -> remove(list, args.get(0)))
          .add("reverse", (list, args) -> reverse(list))
          .add("sort(*, key=None, reverse=False)", (list, args) -> sort(list, args))
          .add("clear", (list, args) -> clear(list))
          .add("copy", (list, args) -> new ArrayList<>(list));

  private ListMethods() {}

  @SuppressWarnings("unchecked")
  static @Nullable Object of(List<?> list, String name) {
    List<@Nullable Object> self = (List<@Nullable Object>) list;
    if (PyTypes.isList(list)) {
      PyCallable method = LIST.of(self, name);
      return method == null ? SEQUENCE.of(self, name) : method;
    }
    return SEQUENCE.of(self, name);
  }

  private static Object count(List<?> list, @Nullable Object value) {
    return list.stream().filter(item -> item == value || PyOps.equal(item, value)).count();
  }

  private static Object index(List<?> list, Bound args) {
    long from = bound(args.integer("start"), list.size());
    long to = bound(args.integer("stop"), list.size());
    Object wanted = args.get(0);
    for (long i = from; i < to; i++) {
      Object item = list.get((int) i);
      if (item == wanted || PyOps.equal(item, wanted)) {
        return i;
      }
    }
    String type = PyTypes.name(list);
    throw PyTypeException.value(
        list instanceof PyTuple
            ? "tuple.index(x): x not in tuple"
            : PyText.repr(wanted) + " is not in " + type);
  }

  private static long bound(long index, int size) {
    long at = index < 0 ? index + size : index;
    return Math.max(0, Math.min(size, at));
  }

  private static @Nullable Object append(List<@Nullable Object> list, @Nullable Object item) {
    list.add(item);
    return null;
  }

  private static @Nullable Object extend(List<@Nullable Object> list, @Nullable Object items) {
    List<@Nullable Object> more = PyOps.list(items);
    Bounds.items((long) list.size() + more.size());
    list.addAll(more);
    return null;
  }

  private static @Nullable Object insert(List<@Nullable Object> list, Bound args) {
    list.add((int) bound(args.integer("index"), list.size()), args.get(1));
    return null;
  }

  private static @Nullable Object pop(List<@Nullable Object> list, long index) {
    long at = index < 0 ? index + list.size() : index;
    if (at < 0 || at >= list.size()) {
      throw new PyTypeException(
          "IndexError", list.isEmpty() ? "pop from empty list" : "pop index out of range");
    }
    return list.remove((int) at);
  }

  private static @Nullable Object remove(List<@Nullable Object> list, @Nullable Object value) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) == value || PyOps.equal(list.get(i), value)) {
        list.remove(i);
        return null;
      }
    }
    throw PyTypeException.value("list.remove(x): x not in list");
  }

  private static @Nullable Object reverse(List<@Nullable Object> list) {
    Collections.reverse(list);
    return null;
  }

  private static @Nullable Object sort(List<@Nullable Object> list, Bound args) {
    Object key = args.get("key");
    List<@Nullable Object> items = new ArrayList<>(list);
    boolean descending = args.truth("reverse");
    if (descending) {
      Collections.reverse(items);
    }
    List<@Nullable Object> sorted =
        key instanceof PyCallable function
            ? PyOps.sorted(items, item -> function.call(Arguments.of(item)))
            : PyOps.sorted(items);
    if (descending) {
      Collections.reverse(sorted);
    }
    list.clear();
    list.addAll(sorted);
    return null;
  }

  private static @Nullable Object clear(List<@Nullable Object> list) {
    list.clear();
    return null;
  }
}
