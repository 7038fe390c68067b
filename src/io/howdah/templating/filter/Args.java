package io.howdah.templating.filter;

import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What filters ask of their values; other types fail in Python's words. */
final class Args {
  private Args() {}

  /** A dict, or the AttributeError of asking another type for a dict's method. */
  static Map<?, ?> dict(@Nullable Object value, String method) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw noAttribute(value, method);
  }

  /** A text, or the AttributeError of asking another type for a method of str. */
  static String textWith(@Nullable Object value, String method) {
    if (PyText.plain(value) instanceof String text) {
      return text;
    }
    throw noAttribute(value, method);
  }

  /** Python's AttributeError; or the error of an undefined value. */
  static RuntimeException noAttribute(@Nullable Object value, String name) {
    defined(value);
    return new PyTypeException(
        "AttributeError", "'" + PyTypes.name(value) + "' object has no attribute '" + name + "'");
  }

  /** Fails if the value is undefined. */
  static void defined(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      undefined.fail();
    }
  }

  /** A number as float, as Python's math functions take it. */
  static double real(@Nullable Object value) {
    defined(value);
    if (!PyTypes.isNumber(value)) {
      throw PyTypeException.type("must be real number, not " + PyTypes.name(value));
    }
    return PyNumbers.real(value);
  }

  /** An int that stays within int's range; too big ones count as the biggest. */
  static int size(Bound args, String parameter) {
    return (int) Math.max(-1_000_000_000, Math.min(1_000_000_000, args.integer(parameter)));
  }

  /** Python's repr of a value's class, as Ansible's messages print it. */
  static String type(@Nullable Object value) {
    return "<class '" + PyTypes.name(value) + "'>";
  }
}
