package io.howdah.templating.lookup;

import io.howdah.templating.test.Truth;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keyword arguments of a lookup, converted as Ansible's plugin options are.
 *
 * @param given by name
 */
record Options(Map<String, @Nullable Object> given) {
  /** As it is; null where it is not given. */
  @Nullable Object get(String name) {
    Object value = given.get(name);
    if (value instanceof Undefined undefined) {
      undefined.fail();
    }
    return PyText.plain(value);
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  /** A boolean: words such as yes count, anything unknown is false. */
  boolean truth(String name, boolean fallback) {
    if (get(name) == null) {
      return fallback;
    }
    return Boolean.TRUE.equals(Truth.of(get(name)));
  }

  String text(String name, String fallback) {
    Object value = get(name);
    return value == null ? fallback : PyText.str(value);
  }

  long whole(String name, long fallback) {
    Object value = get(name);
    if (value == null) {
      return fallback;
    }
    if (PyTypes.isInt(value) || value instanceof Boolean) {
      return PyNumbers.big(value).longValue();
    }
    try {
      return new BigInteger(PyText.str(value).strip()).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new PyTypeException(
          "AnsibleOptionsError",
          "Invalid type for configuration option %s: invalid literal for int() with base 10: %s"
              .formatted(name, PyText.repr(value)),
          e);
    }
  }

  /** A list: text is split at commas, as for options of type list. */
  List<@Nullable Object> list(String name) {
    Object value = get(name);
    if (value == null) {
      return new ArrayList<>();
    }
    if (value instanceof String text) {
      List<@Nullable Object> parts = new ArrayList<>();
      for (String part : text.split(",", -1)) {
        parts.add(part.strip());
      }
      return parts;
    }
    return PyOps.list(value);
  }
}
