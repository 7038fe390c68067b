package io.howdah.templating.lookup;

import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several lookups do with their terms. */
final class Terms {
  private Terms() {}

  /** Lists among the items become their items, one level deep. */
  static List<@Nullable Object> flatten(List<? extends @Nullable Object> terms) {
    List<@Nullable Object> flat = new ArrayList<>();
    for (Object term : terms) {
      if (PyTypes.isList(term) || term instanceof PyTuple) {
        flat.addAll(PyOps.list(term));
      } else {
        flat.add(term);
      }
    }
    return flat;
  }

  /** A term as list: text and single values are a list of one. */
  static List<@Nullable Object> listify(@Nullable Object term) {
    if (term instanceof Undefined undefined) {
      undefined.fail();
    }
    boolean single =
        PyTypes.isText(term)
            || !(term instanceof Iterable<?>) && !(term instanceof java.util.Map<?, ?>);
    List<@Nullable Object> one = new ArrayList<>();
    one.add(term);
    return single ? one : PyOps.list(term);
  }

  /** A term that must be text; others fail as a method of str on them would. */
  static String text(@Nullable Object term, String method) {
    if (term instanceof Undefined undefined) {
      undefined.fail();
    }
    if (PyText.plain(term) instanceof String text) {
      return text;
    }
    throw new PyTypeException(
        "AttributeError", "'" + PyTypes.name(term) + "' object has no attribute '" + method + "'");
  }

  /** Ansible's general error, which errors='ignore' may swallow too. */
  static PyTypeException error(String message) {
    return new PyTypeException("AnsibleError", message);
  }

  /** A wrong option, which nothing swallows. */
  static PyTypeException option(String message) {
    return new PyTypeException("AnsibleOptionsError", message);
  }
}
