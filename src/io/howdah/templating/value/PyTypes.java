package io.howdah.templating.value;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names and kinds of Python's types. */
public final class PyTypes {
  private PyTypes() {}

  /** The name that Python's messages use, such as int or NoneType. */
  public static String name(@Nullable Object value) {
    if (value == null) {
      return "NoneType";
    }
    if (value instanceof PyObject object) {
      return object.pyType();
    }
    if (value instanceof NamedType named) {
      return named.typeName();
    }
    return value instanceof Iterable<?> || value instanceof Map<?, ?>
        ? collection(value)
        : scalar(value);
  }

  /** The name with its module, as Jinja's messages print it. */
  static String fullName(@Nullable Object value) {
    if (value instanceof NativeText text) {
      return text.fullTypeName();
    }
    return value instanceof NamedType named ? named.fullTypeName() : name(value);
  }

  private static String collection(Object value) {
    if (value instanceof PyTuple) {
      return "tuple";
    }
    if (value instanceof Map<?, ?>) {
      return "dict";
    }
    if (value instanceof Set<?>) {
      return "set";
    }
    return value instanceof List<?> ? "list" : "generator";
  }

  private static String scalar(Object value) {
    if (value instanceof NativeText text) {
      return text.pyType();
    }
    if (value instanceof String) {
      return "str";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Number) {
      return value instanceof Double || value instanceof Float ? "float" : "int";
    }
    if (value instanceof byte[]) {
      return "bytes";
    }
    return value instanceof Markup ? "Markup" : time(value);
  }

  private static String time(Object value) {
    if (value instanceof LocalDate) {
      return "datetime.date";
    }
    if (isDateTime(value)) {
      return "datetime.datetime";
    }
    if (value instanceof Duration) {
      return "datetime.timedelta";
    }
    return value instanceof LocalTime ? "datetime.time" : "object";
  }

  /** Whether it is Python's datetime, with or without a zone. */
  public static boolean isDateTime(@Nullable Object value) {
    return value instanceof LocalDateTime
        || value instanceof OffsetDateTime
        || value instanceof ZonedDateTime;
  }

  /** Whether it is text of any kind (str, Markup). */
  public static boolean isText(@Nullable Object value) {
    return value instanceof String || value instanceof NativeText || value instanceof Markup;
  }

  /** Whether it is a Python list: not a tuple, not a range. */
  public static boolean isList(@Nullable Object value) {
    return value instanceof List<?> && !(value instanceof PyTuple) && !(value instanceof PyRange);
  }

  /** Whether it is an int in Python's sense; bool is not counted. */
  public static boolean isInt(@Nullable Object value) {
    return value instanceof Long
        || value instanceof BigInteger
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte;
  }

  /** Whether it counts as a number: int, float or bool. */
  public static boolean isNumber(@Nullable Object value) {
    return value instanceof Number || value instanceof Boolean;
  }
}
