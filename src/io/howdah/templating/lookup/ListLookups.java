package io.howdah.templating.lookup;

import io.howdah.templating.extension.Registry;
import io.howdah.templating.random.PyRandom;
import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** items, list, dict, indexed_items, nested, together, random_choice: terms rearranged. */
final class ListLookups {
  private ListLookups() {}

  static void register(Registry registry) {
    registry.lookup(new SimpleLookup("items", Terms::flatten));
    registry.lookup(new SimpleLookup("list", terms -> terms));
    registry.lookup(new SimpleLookup("dict", ListLookups::dict));
    registry.lookup(new SimpleLookup("indexed_items", ListLookups::indexed));
    registry.lookup(new SimpleLookup("nested", ListLookups::nested));
    registry.lookup(new SimpleLookup("together", ListLookups::together));
    registry.lookup(new SimpleLookup("random_choice", ListLookups::random));
    registry.lookup(
        new SimpleLookup("flattened", ListLookups::flattened), "community.general.flattened");
    registry.lookup(
        new SimpleLookup("cartesian", ListLookups::cartesian), "community.general.cartesian");
  }

  private static List<@Nullable Object> dict(List<@Nullable Object> terms) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      if (!(term instanceof Map<?, ?> map)) {
        throw Terms.error("with_dict expects a dict");
      }
      map.forEach(
          (key, value) -> {
            Map<@Nullable Object, @Nullable Object> pair = new LinkedHashMap<>();
            pair.put("key", key);
            pair.put("value", value);
            found.add(pair);
          });
    }
    return found;
  }

  private static List<@Nullable Object> indexed(List<@Nullable Object> terms) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object item : Terms.flatten(terms)) {
      found.add(PyTuple.of((long) found.size(), item));
    }
    return found;
  }

  private static List<@Nullable Object> nested(List<@Nullable Object> terms) {
    if (terms.isEmpty()) {
      throw Terms.error("with_nested requires at least one element in the nested list");
    }
    List<@Nullable Object> rows = Terms.listify(terms.get(0));
    for (Object term : terms.subList(1, terms.size())) {
      rows = combined(rows, Terms.listify(term));
    }
    List<@Nullable Object> flat = new ArrayList<>();
    rows.forEach(row -> flat.add(Terms.flatten(PyOps.list(row))));
    return flat;
  }

  private static List<@Nullable Object> combined(
      List<@Nullable Object> rows, List<@Nullable Object> items) {
    Bounds.rows((long) rows.size() * items.size(), 2);
    List<@Nullable Object> made = new ArrayList<>();
    for (Object row : rows) {
      for (Object item : items) {
        List<@Nullable Object> both = new ArrayList<>();
        both.add(row);
        both.add(item);
        made.add(Terms.flatten(both));
      }
    }
    return made;
  }

  private static List<@Nullable Object> together(List<@Nullable Object> terms) {
    if (terms.isEmpty()) {
      throw Terms.error("with_together requires at least one element in each list");
    }
    List<List<@Nullable Object>> lists = new ArrayList<>();
    terms.forEach(term -> lists.add(Terms.listify(term)));
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    List<@Nullable Object> rows = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      List<@Nullable Object> row = new ArrayList<>();
      for (List<@Nullable Object> list : lists) {
        row.add(i < list.size() ? list.get(i) : null);
      }
      rows.add(Terms.flatten(row));
    }
    return rows;
  }

  private static List<@Nullable Object> random(List<@Nullable Object> terms) {
    List<@Nullable Object> chosen = new ArrayList<>();
    if (!terms.isEmpty()) {
      chosen.add(terms.get(PyRandom.system().below(terms.size())));
    }
    return chosen;
  }

  /** Lists within lists, all the way down; a "None" or "null" ends its list. */
  private static List<@Nullable Object> flattened(List<@Nullable Object> terms) {
    List<@Nullable Object> flat = new ArrayList<>();
    for (Object term : terms) {
      Object item = term;
      while (PyTypes.isList(item) && item instanceof List<?> list && list.size() == 1) {
        item = list.get(0);
      }
      if (PyOps.equal(item, "None") || PyOps.equal(item, "null")) {
        return flat;
      }
      if (PyTypes.isList(item)) {
        flat.addAll(flattened(PyOps.list(item)));
      } else {
        flat.add(item);
      }
    }
    return flat;
  }

  private static List<@Nullable Object> cartesian(List<@Nullable Object> terms) {
    if (terms.isEmpty()) {
      throw Terms.error("with_cartesian requires at least one element in each list");
    }
    List<@Nullable Object> rows = new ArrayList<>();
    rows.add(new ArrayList<@Nullable Object>());
    for (Object term : terms) {
      List<@Nullable Object> longer = new ArrayList<>();
      for (Object row : rows) {
        for (Object item : Terms.listify(term)) {
          Bounds.rows(longer.size(), terms.size());
          List<@Nullable Object> next = PyOps.list(row);
          next.add(item);
          longer.add(next);
        }
      }
      rows = longer;
    }
    rows.replaceAll(row -> Terms.flatten(PyOps.list(row)));
    return rows;
  }
}
