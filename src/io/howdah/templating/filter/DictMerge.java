package io.howdah.templating.filter;

import io.howdah.templating.dump.JsonDumper;
import io.howdah.templating.dump.JsonOptions;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ansible's merging of dicts: the second wins.
 *
 * @param recursive whether dicts inside are merged too
 * @param lists what happens to two lists: replace, keep, append, prepend, append_rp, prepend_rp
 */
record DictMerge(boolean recursive, String lists) {
  private static final List<String> WAYS =
      List.of("replace", "keep", "append", "prepend", "append_rp", "prepend_rp");

  DictMerge {
    if (!WAYS.contains(lists)) {
      throw new PyTypeException(
          "AnsibleError",
          "merge_hash: 'list_merge' argument can only be equal to 'replace', 'keep', 'append',"
              + " 'prepend', 'append_rp' or 'prepend_rp'");
    }
  }

  /** A new dict of both. */
  Map<@Nullable Object, @Nullable Object> merge(@Nullable Object low, @Nullable Object high) {
    if (!(low instanceof Map<?, ?> one) || !(high instanceof Map<?, ?> other)) {
      throw new PyTypeException(
          "AnsibleError",
          "failed to combine variables, expected dicts but got a '%s' and a '%s': \n%s\n%s"
              .formatted(PyTypes.name(low), PyTypes.name(high), shown(low), shown(high)));
    }
    if (one.isEmpty() || PyOps.equal(one, other)) {
      return new LinkedHashMap<>(other);
    }
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>(one);
    other.forEach((key, value) -> put(made, key, value));
    return made;
  }

  private static String shown(@Nullable Object value) {
    try {
      return JsonDumper.dump(value, JsonOptions.DEFAULT);
    } catch (TemplateException e) {
      return PyText.str(value);
    }
  }

  private void put(
      Map<@Nullable Object, @Nullable Object> made, @Nullable Object key, @Nullable Object value) {
    Object before = PyAccess.find(made, key);
    if (before == PyObject.MISSING) {
      made.put(key, value);
      return;
    }
    PyAccess.put(made, key, merged(before, value));
  }

  private @Nullable Object merged(@Nullable Object before, @Nullable Object value) {
    if (before instanceof Map<?, ?> && value instanceof Map<?, ?>) {
      return recursive ? merge(before, value) : value;
    }
    if (PyTypes.isList(before) && PyTypes.isList(value)) {
      return list(PyOps.list(before), PyOps.list(value), value);
    }
    return value;
  }

  private @Nullable Object list(
      List<@Nullable Object> low, List<@Nullable Object> high, @Nullable Object value) {
    return switch (lists) {
      case "replace" -> value;
      case "keep" -> low;
      case "append" -> joined(low, high);
      case "prepend" -> joined(high, low);
      case "append_rp" -> joined(without(low, high), high);
      default -> joined(high, without(low, high));
    };
  }

  private static List<@Nullable Object> without(
      List<@Nullable Object> items, List<@Nullable Object> present) {
    List<@Nullable Object> kept = new ArrayList<>(items);
    kept.removeIf(item -> PyOps.contains(present, item));
    return kept;
  }

  private static List<@Nullable Object> joined(
      List<@Nullable Object> first, List<@Nullable Object> second) {
    List<@Nullable Object> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
