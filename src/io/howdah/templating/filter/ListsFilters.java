package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** community.general's lists_union and its like, and lists_mergeby. */
final class ListsFilters {
  private ListsFilters() {}

  static void register(Registry registry) {
    lists(registry, "lists_union", SetFilters::union);
    lists(registry, "lists_intersect", SetFilters::intersect);
    lists(registry, "lists_difference", SetFilters::difference);
    lists(registry, "lists_symmetric_difference", SetFilters::exclusive);
    CommunityFilters.add(
        registry,
        PyFilter.of("lists_mergeby(*terms, **kwargs)", (value, args, ctx) -> merge(value, args)));
  }

  private static void lists(Registry registry, String name, BinaryOperator<Object> step) {
    CommunityFilters.add(
        registry,
        PyFilter.of(
            name + "(*lists, flatten=False)",
            (value, args, ctx) -> fold(name, given(value, args), step)));
  }

  private static List<@Nullable Object> given(@Nullable Object value, Bound args) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(value);
    all.addAll(args.rest());
    if (!args.truth("flatten")) {
      return all;
    }
    List<@Nullable Object> flat = new ArrayList<>();
    all.forEach(list -> flat.addAll(PyOps.list(list)));
    return flat;
  }

  private static Object fold(String name, List<@Nullable Object> all, BinaryOperator<Object> step) {
    Object result = null;
    for (Object list : all) {
      if (!PyOps.isSequence(list)) {
        Args.defined(list);
        throw PyTypeException.filter(
            "Filter argument for "
                + name
                + " must be a list. "
                + PyText.str(list)
                + " is "
                + Args.type(list));
      }
      Object copy = SetFilters.distinct(list);
      result = result == null ? copy : step.apply(result, copy);
    }
    return result == null ? new ArrayList<@Nullable Object>() : result;
  }

  private static Object merge(@Nullable Object value, Bound args) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(args.named());
    boolean recursive = PyOps.truthy(named.remove("recursive"));
    Object way = named.containsKey("list_merge") ? named.remove("list_merge") : "replace";
    if (!named.isEmpty()) {
      throw PyTypeException.filter(
          "'recursive' and 'list_merge' are the only valid keyword arguments.");
    }
    if (args.rest().isEmpty()) {
      throw PyTypeException.filter("At least one list and index are needed.");
    }
    List<@Nullable Object> lists = lists(value, args);
    if (lists.size() < 2) {
      Object only = lists.isEmpty() ? null : lists.get(0);
      return only == null ? new ArrayList<@Nullable Object>() : only;
    }
    Object index = PyText.plain(args.rest().get(args.rest().size() - 1));
    if (!(index instanceof String key)) {
      throw PyTypeException.filter(
          "First argument after the lists for community.general.lists_mergeby must be string. %s is %s"
              .formatted(PyText.str(index), Args.type(index)));
    }
    MergeBy merge = new MergeBy(key, new DictMerge(recursive, PyText.str(way)));
    Object result = lists.get(lists.size() - 1);
    for (int i = lists.size() - 2; i >= 0; i--) {
      result = merge.of(lists.get(i), result);
    }
    return result == null ? "" : result;
  }

  /** The lists to merge, the lowest first; a list of lists counts as its lists. */
  private static List<@Nullable Object> lists(@Nullable Object value, Bound args) {
    List<@Nullable Object> terms = new ArrayList<>();
    terms.add(value);
    terms.addAll(args.rest().subList(0, args.rest().size() - 1));
    List<@Nullable Object> lists = new ArrayList<>();
    for (Object term : terms) {
      Args.defined(term);
      if (!PyOps.isSequence(term) && !PyTypes.isText(term)) {
        throw PyTypeException.filter(
            "All arguments before the argument index for community.general.lists_mergeby must be lists. %s is %s"
                .formatted(PyText.str(term), Args.type(term)));
      }
      List<@Nullable Object> items = PyOps.list(term);
      if (!items.isEmpty()
          && items.stream().allMatch(i -> PyOps.isSequence(i) || PyTypes.isText(i))) {
        lists.addAll(items);
      } else if (!items.isEmpty()) {
        lists.add(term);
      }
    }
    return lists;
  }
}
