package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/**
 * The value of what is not there. Attributes and elements of it are itself, so {@code a.b.c |
 * default('x')} works when a is missing (ansible-core's AnsibleUndefined); any other use throws.
 */
public final class Undefined implements PyObject {
  private static final Object NO_PARENT = new Object();

  private final @Nullable String hint;
  private final @Nullable Object parent;
  private final @Nullable Object name;
  private final @Nullable String remedy;

  private Undefined(
      @Nullable String hint, @Nullable Object parent, @Nullable Object name, @Nullable String tip) {
    this.hint = hint;
    this.parent = parent;
    this.name = name;
    this.remedy = tip;
  }

  /** A variable that does not exist; remedy names a near one, or is null. */
  public static Undefined variable(String name, @Nullable String remedy) {
    return new Undefined(null, NO_PARENT, name, remedy);
  }

  /** An attribute or element that parent does not have. */
  public static Undefined attribute(@Nullable Object parent, @Nullable Object name) {
    return new Undefined(null, parent, name, null);
  }

  /** A value with a message of its own, such as undef(hint='…') or a template that failed. */
  public static Undefined hint(String hint, @Nullable String name) {
    return new Undefined(hint, NO_PARENT, name, null);
  }

  /** The message that its use gives, in Jinja's words. */
  public String message() {
    if (hint != null) {
      return hint;
    }
    if (parent == NO_PARENT) {
      return PyText.repr(name) + " is undefined";
    }
    String object = parent == null ? "None" : PyTypes.name(parent) + " object";
    String what = name instanceof String ? "' has no attribute " : "' has no element ";
    return "'" + object + what + PyText.repr(name);
  }

  /** The missing variable or attribute; null where it has no name. */
  public @Nullable String name() {
    return name instanceof String text ? text : null;
  }

  /** The error of using it. */
  public UndefinedException error() {
    return new UndefinedException(message(), name(), remedy);
  }

  /** Throws {@link #error()}. */
  public void fail() {
    throw error();
  }

  @Override
  public String pyType() {
    return "AnsibleUndefined";
  }

  @Override
  public boolean pyTruth() {
    throw error();
  }

  @Override
  public String pyStr() {
    throw error();
  }

  @Override
  public @Nullable Object pyAttribute(String attribute) {
    return this;
  }

  @Override
  public String pyRepr() {
    String object = parent == NO_PARENT ? "missing" : PyText.repr(parent);
    String said = PyText.repr(hint);
    return "AnsibleUndefined(hint="
        + said
        + ", obj="
        + object
        + ", name="
        + PyText.repr(name)
        + ")";
  }
}
