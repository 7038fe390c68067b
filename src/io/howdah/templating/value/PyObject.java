package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/** A value of templating's own making that templates see as a Python object. */
public interface PyObject {
  /** What {@link #pyAttribute} returns when there is no such attribute. */
  Object MISSING = new Object();

  /** The name of its Python type, as error messages print it. */
  String pyType();

  /** Python's repr; str is the same unless {@link #pyStr} says otherwise. */
  default String pyRepr() {
    return "<" + pyType() + " object>";
  }

  /** Python's str. */
  default String pyStr() {
    return pyRepr();
  }

  /** Whether it counts as true. */
  default boolean pyTruth() {
    return true;
  }

  /** Its length; -1 where it has none. */
  default long pyLength() {
    return -1;
  }

  /** Whether it says that it can be walked. */
  default boolean pyIterable() {
    return false;
  }

  /** The attribute, or {@link #MISSING}. */
  default @Nullable Object pyAttribute(String name) {
    return MISSING;
  }
}
