package io.howdah.templating.value;

import io.howdah.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The value of what is not there. Attributes and elements of it are itself, so {@code a.b.c |
 * default('x')} works when a is missing (ansible-core's AnsibleUndefined); any other use throws.
 */
public final class Undefined implements PyObject {
  private static final int MOST_KEYS = 1_000;
  private static final Object NO_PARENT = new Object();

  private final @Nullable String hint;
  private final @Nullable Object parent;
  private final @Nullable Object name;
  private final @Nullable Supplier<@Nullable String> remedy;
  private final boolean lenient;

  private Undefined(
      @Nullable String hint,
      @Nullable Object parent,
      @Nullable Object name,
      @Nullable Supplier<@Nullable String> remedy) {
    this(hint, parent, name, remedy, false);
  }

  private Undefined(
      @Nullable String hint,
      @Nullable Object parent,
      @Nullable Object name,
      @Nullable Supplier<@Nullable String> remedy,
      boolean lenient) {
    this.hint = hint;
    this.parent = parent;
    this.name = name;
    this.remedy = remedy;
    this.lenient = lenient;
  }

  /** A variable that does not exist; the remedy, asked for when it is used, names a near one. */
  public static Undefined variable(String name, Supplier<@Nullable String> remedy) {
    return new Undefined(null, NO_PARENT, name, remedy);
  }

  /**
   * The value of an if-expression without else: prints as nothing, is false and empty, and fails
   * only when it is computed with or its attributes are read.
   */
  public static Undefined lenient(String hint) {
    return new Undefined(hint, NO_PARENT, null, null, true);
  }

  /** Whether it prints as nothing. */
  public boolean isLenient() {
    return lenient;
  }

  /** An attribute or element that parent does not have. */
  public static Undefined attribute(@Nullable Object parent, @Nullable Object name) {
    if (parent instanceof NamedType type && type.typeName().equals("HostVars")) {
      return new Undefined(null, NO_PARENT, "hostvars['" + PyText.str(name) + "']", null);
    }
    return new Undefined(null, parent, name, null);
  }

  /** A value with a message of its own, such as undef(hint='…') or a template that failed. */
  public static Undefined hint(String hint, @Nullable String name) {
    return new Undefined(hint, NO_PARENT, name, null);
  }

  /** The same, with advice for whoever uses it. */
  public static Undefined hint(String hint, @Nullable String name, @Nullable String remedy) {
    return new Undefined(hint, NO_PARENT, name, () -> remedy);
  }

  /** The message that its use gives, in Jinja's words. */
  public String message() {
    if (hint != null) {
      return hint;
    }
    if (parent == NO_PARENT) {
      return PyText.repr(name) + " is undefined";
    }
    String object = parent == null ? "None" : PyTypes.fullName(parent) + " object";
    return name instanceof String
        ? "'" + object + "' has no attribute " + PyText.repr(name)
        : object + " has no element " + PyText.repr(name);
  }

  /** The missing variable or attribute; null where it has no name. */
  public @Nullable String name() {
    return name instanceof String text ? text : null;
  }

  /** The error of using it. */
  public UndefinedException error() {
    return new UndefinedException(message(), name(), remedy == null ? nearKey() : remedy.get());
  }

  private @Nullable String nearKey() {
    if (!(parent instanceof Map<?, ?> map) || !(name instanceof String wanted)) {
      return null;
    }
    List<String> keys = new ArrayList<>();
    for (Object key : map.keySet()) {
      if (key instanceof String text && keys.size() < MOST_KEYS) {
        keys.add(text);
      }
    }
    return Nearest.to(wanted, keys).map(near -> "did you mean '" + near + "'?").orElse(null);
  }

  /** Throws {@link #error()}. */
  public void fail() {
    throw error();
  }

  @Override
  public String pyType() {
    return lenient ? "Undefined" : "AnsibleUndefined";
  }

  @Override
  public boolean pyTruth() {
    if (lenient) {
      return false;
    }
    throw error();
  }

  @Override
  public String pyStr() {
    if (lenient) {
      return "";
    }
    throw error();
  }

  @Override
  public @Nullable Object pyAttribute(String attribute) {
    if (lenient) {
      throw error();
    }
    return this;
  }

  @Override
  public String pyRepr() {
    if (lenient) {
      return "Undefined";
    }
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
