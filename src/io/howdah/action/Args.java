package io.howdah.action;

import io.howdah.module.ModuleFailure;
import io.howdah.module.PythonText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An action's arguments, read as Ansible's action plugins read them. */
public record Args(Map<String, @Nullable Object> values) {
  private static final Set<String> TRUE = Set.of("y", "yes", "on", "1", "true", "t", "1.0");

  /** Whether the argument is given, be it null. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value as it is, or null. */
  public @Nullable Object raw(String name) {
    return values.get(name);
  }

  /** The value as text, if it is given and not null. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(PythonText::str);
  }

  /** Ansible's lenient boolean: what is not true is false. */
  public boolean flag(String name, boolean byDefault) {
    return values.containsKey(name) ? isTrue(values.get(name)) : byDefault;
  }

  /** Whether Ansible reads the value as true. */
  public static boolean isTrue(@Nullable Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    return value != null && TRUE.contains(PythonText.str(value).toLowerCase(Locale.ROOT).strip());
  }

  /**
   * A whole number.
   *
   * @throws ModuleFailure if the value is none
   */
  public long number(String name, long byDefault) {
    Object value = values.get(name);
    if (value == null) {
      return byDefault;
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    try {
      return Long.parseLong(PythonText.str(value).strip());
    } catch (NumberFormatException e) {
      throw new ModuleFailure(
          "invalid literal for int() with base 10: '" + PythonText.str(value) + "'");
    }
  }

  /** A list, or one value as a list; empty where it is not given. */
  public List<?> list(String name) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : List.of(value);
  }

  /**
   * Refuses arguments that the action does not have.
   *
   * @throws ModuleFailure naming them
   */
  public void allowOnly(String action, String... names) {
    Set<String> bad = new TreeSet<>(values.keySet());
    bad.removeAll(Set.of(names));
    if (!bad.isEmpty()) {
      throw new ModuleFailure("Invalid options for " + action + ": " + String.join(",", bad));
    }
  }
}
