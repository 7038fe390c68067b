package io.howdah.templating.filter;

import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * lists_mergeby: two lists of dicts as one, those with the same key merged, sorted by it.
 *
 * @param key the name of the key
 * @param merge how dicts are merged
 */
record MergeBy(String key, DictMerge merge) {
  /** One list of both. */
  Object of(@Nullable Object low, @Nullable Object high) {
    Map<@Nullable Object, @Nullable Object> byKey = new LinkedHashMap<>();
    for (Object list : java.util.Arrays.asList(low, high)) {
      for (Object element : PyOps.list(list)) {
        if (!(element instanceof Map<?, ?> map)) {
          Args.defined(element);
          throw PyTypeException.filter(
              "Elements of list arguments for lists_mergeby must be dictionaries. %s is %s"
                  .formatted(PyText.str(element), Args.type(element)));
        }
        Object index = PyAccess.find(map, key);
        if (index == PyObject.MISSING) {
          continue;
        }
        Object known = PyAccess.find(byKey, index);
        Map<@Nullable Object, @Nullable Object> before = new LinkedHashMap<>();
        if (known instanceof Map<?, ?> old) {
          before.putAll(old);
        }
        before.putAll(merge.merge(new LinkedHashMap<>(before), element));
        PyAccess.put(byKey, index, before);
      }
    }
    return PyOps.sorted(
        new ArrayList<>(byKey.values()),
        item -> item instanceof Map<?, ?> map ? PyAccess.find(map, key) : null);
  }
}
