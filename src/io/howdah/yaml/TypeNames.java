package io.howdah.yaml;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's names for the types of plain values, which users know from Ansible's messages. */
public final class TypeNames {
  private TypeNames() {}

  /** The name of the type of a plain value, marks taken off. */
  public static String of(@Nullable Object marked) {
    Object value = Unsafe.strip(marked);
    if (value == null) {
      return "NoneType";
    }
    return value instanceof Number n ? number(n) : other(value);
  }

  private static String number(Number value) {
    return value instanceof Double ? "float" : "int";
  }

  private static String other(Object value) {
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Map) {
      return "dict";
    }
    if (value instanceof List) {
      return "list";
    }
    if (value instanceof Set) {
      return "set";
    }
    return value instanceof Temporal ? "datetime" : value instanceof byte[] ? "bytes" : "str";
  }
}
