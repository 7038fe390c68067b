package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's itertools as filters: zip, product, permutations, combinations. */
final class CombinationFilters {
  private CombinationFilters() {}

  static void register(Registry registry) {
    registry.filter(PyFilter.of("zip(*others, **kw)", (value, args, ctx) -> zip(value, args)));
    registry.filter(
        PyFilter.of("zip_longest(*others, **kw)", (value, args, ctx) -> zipLongest(value, args)));
    registry.filter(
        PyFilter.of("product(*others, **kw)", (value, args, ctx) -> product(value, args)));
    registry.filter(
        PyFilter.of("permutations(r=None)", (value, args, ctx) -> permutations(value, args)));
    registry.filter(
        PyFilter.of("combinations(r)", (value, args, ctx) -> combinations(value, args)));
  }

  private static List<List<@Nullable Object>> all(@Nullable Object value, Bound args) {
    List<List<@Nullable Object>> lists = new ArrayList<>();
    lists.add(PyOps.list(value));
    args.rest().forEach(other -> lists.add(PyOps.list(other)));
    return lists;
  }

  private static void only(Bound args, String function, String known) {
    for (String name : args.named().keySet()) {
      if (!name.equals(known)) {
        throw PyTypeException.type(
            function + "() got an unexpected keyword argument '" + name + "'");
      }
    }
  }

  private static Object zip(@Nullable Object value, Bound args) {
    only(args, "zip", "strict");
    List<List<@Nullable Object>> lists = all(value, args);
    int shortest = lists.stream().mapToInt(List::size).min().orElse(0);
    boolean strict = PyOps.truthy(args.named().get("strict"));
    for (int i = 1; strict && i < lists.size(); i++) {
      int difference = Integer.compare(lists.get(i).size(), lists.get(0).size());
      if (difference != 0) {
        throw PyTypeException.value(
            "zip() argument %d is %s than argument%s"
                .formatted(
                    i + 1, difference < 0 ? "shorter" : "longer", i == 1 ? " 1" : "s 1-" + i));
      }
    }
    List<@Nullable Object> rows = new ArrayList<>(shortest);
    for (int row = 0; row < shortest; row++) {
      int at = row;
      rows.add(tuple(lists.size(), column -> lists.get(column).get(at)));
    }
    return rows;
  }

  private static PyTuple tuple(int size, java.util.function.IntFunction<@Nullable Object> item) {
    @Nullable Object[] items = new Object[size];
    for (int i = 0; i < size; i++) {
      items[i] = item.apply(i);
    }
    return PyTuple.of(items);
  }

  private static Object zipLongest(@Nullable Object value, Bound args) {
    only(args, "zip_longest", "fillvalue");
    List<List<@Nullable Object>> lists = all(value, args);
    Object fill = args.named().get("fillvalue");
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    List<@Nullable Object> rows = new ArrayList<>(longest);
    for (int row = 0; row < longest; row++) {
      int at = row;
      rows.add(
          tuple(
              lists.size(),
              column -> at < lists.get(column).size() ? lists.get(column).get(at) : fill));
    }
    return rows;
  }

  private static Object product(@Nullable Object value, Bound args) {
    only(args, "product", "repeat");
    List<List<@Nullable Object>> once = all(value, args);
    Map<String, @Nullable Object> named = args.named();
    long repeat = named.containsKey("repeat") ? whole(named.get("repeat")) : 1;
    if (repeat < 0) {
      throw PyTypeException.value("repeat argument cannot be negative");
    }
    List<PyTuple> rows = new ArrayList<>(List.of(PyTuple.EMPTY));
    for (long turn = 0; turn < repeat; turn++) {
      for (List<@Nullable Object> list : once) {
        rows = times(rows, list);
      }
    }
    return new ArrayList<@Nullable Object>(rows);
  }

  private static long whole(@Nullable Object value) {
    if (!PyTypes.isInt(value) && !(value instanceof Boolean)) {
      throw PyTypeException.type(
          "'" + PyTypes.name(value) + "' object cannot be interpreted as an integer");
    }
    return PyNumbers.big(value).longValue();
  }

  private static List<PyTuple> times(List<PyTuple> rows, List<@Nullable Object> list) {
    int width = rows.isEmpty() ? 0 : rows.get(0).size() + 1;
    Bounds.rows((long) rows.size() * list.size(), width);
    List<PyTuple> made = new ArrayList<>(rows.size() * list.size());
    for (PyTuple row : rows) {
      for (Object item : list) {
        @Nullable Object[] longer = Arrays.copyOf(row.toArray(), row.size() + 1);
        longer[row.size()] = item;
        made.add(PyTuple.of(longer));
      }
    }
    return made;
  }

  private static Object permutations(@Nullable Object value, Bound args) {
    List<@Nullable Object> pool = PyOps.list(value);
    Object asked = args.get("r");
    if (asked != null && !PyTypes.isInt(asked) && !(asked instanceof Boolean)) {
      throw PyTypeException.type("Expected int as r");
    }
    long size = asked == null ? pool.size() : whole(asked);
    notNegative(size);
    List<@Nullable Object> found = new ArrayList<>();
    if (size <= pool.size()) {
      Bounds.rows(count(pool.size(), size, false), size);
      new Picks(pool, (int) size, true, found).walk(new int[(int) size], 0);
    }
    return found;
  }

  private static Object combinations(@Nullable Object value, Bound args) {
    List<@Nullable Object> pool = PyOps.list(value);
    long size = args.integer("r");
    notNegative(size);
    List<@Nullable Object> found = new ArrayList<>();
    if (size <= pool.size()) {
      Bounds.rows(count(pool.size(), size, true), size);
      new Picks(pool, (int) size, false, found).walk(new int[(int) size], 0);
    }
    return found;
  }

  /** How many ways there are to take so many of a pool; the largest long for any too big. */
  private static long count(long pool, long size, boolean combinations) {
    long ways = 1;
    for (long i = 0; i < (combinations ? Math.min(size, pool - size) : size); i++) {
      if (ways > Integer.MAX_VALUE) {
        return Long.MAX_VALUE;
      }
      ways = combinations ? ways * (pool - i) / (i + 1) : ways * (pool - i);
    }
    return ways;
  }

  private static void notNegative(long size) {
    if (size < 0) {
      throw PyTypeException.value("r must be non-negative");
    }
  }

  /** Walks all picks of some indices, in their lexicographic order. */
  private record Picks(
      List<@Nullable Object> pool, int size, boolean anyOrder, List<@Nullable Object> found) {
    void walk(int[] picked, int depth) {
      if (depth == size) {
        found.add(tuple(size, i -> pool.get(picked[i])));
        return;
      }
      int first = anyOrder || depth == 0 ? 0 : picked[depth - 1] + 1;
      for (int i = first; i < pool.size(); i++) {
        if (!anyOrder || free(picked, depth, i)) {
          picked[depth] = i;
          walk(picked, depth + 1);
        }
      }
    }

    private static boolean free(int[] picked, int depth, int index) {
      for (int i = 0; i < depth; i++) {
        if (picked[i] == index) {
          return false;
        }
      }
      return true;
    }
  }
}
