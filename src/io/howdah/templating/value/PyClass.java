package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/**
 * The type of a value, as {@code __class__} gives it; nothing but its name can be had of it.
 *
 * @param name its full name, such as int or datetime.date
 */
record PyClass(String name) implements PyObject {
  /** The type of a value. */
  static PyClass of(@Nullable Object value) {
    return new PyClass(PyTypes.fullName(value));
  }

  @Override
  public String pyType() {
    return "type";
  }

  @Override
  public String pyRepr() {
    return "<class '" + name + "'>";
  }

  @Override
  public @Nullable Object pyAttribute(String attribute) {
    return attribute.equals("__name__") ? name.substring(name.lastIndexOf('.') + 1) : MISSING;
  }

  @Override
  public String toString() {
    return pyRepr();
  }
}
