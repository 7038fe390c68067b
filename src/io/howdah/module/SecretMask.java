package io.howdah.module;

import io.howdah.module.ArgumentSpec.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of secret options out of a module's result, by the rules of Ansible's
 * remove_values: what is a secret is replaced whole, what holds one loses that part.
 */
final class SecretMask {
  private static final String WHOLE = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER";
  private static final String PART = "********";

  private final List<String> secrets;

  private SecretMask(List<String> secrets) {
    this.secrets = secrets;
  }

  /** The mask of the secrets among these arguments. */
  static SecretMask of(ArgumentSpec spec, Map<String, ? extends @Nullable Object> args) {
    Set<String> found = new LinkedHashSet<>();
    collect(spec, args, found);
    List<String> longestFirst = new ArrayList<>(found);
    longestFirst.sort(Comparator.comparing(String::length).reversed());
    return new SecretMask(longestFirst);
  }

  private static void collect(
      ArgumentSpec spec, Map<String, ? extends @Nullable Object> args, Set<String> found) {
    for (Option option : spec.options().values()) {
      Object value = args.get(option.name());
      ArgumentSpec nested = option.suboptions();
      if (option.noLog()) {
        add(value, found);
      } else if (nested != null) {
        List<?> all =
            value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        all.forEach(one -> collectNested(nested, one, found));
      }
    }
  }

  private static void collectNested(ArgumentSpec spec, Object value, Set<String> found) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> texts = new LinkedHashMap<>();
      map.forEach((key, one) -> texts.put(String.valueOf(key), one));
      collect(spec, texts, found);
    }
  }

  private static void add(@Nullable Object value, Set<String> found) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(one -> add(one, found));
    } else if (value instanceof List<?> list) {
      list.forEach(one -> add(one, found));
    } else if (value != null && !(value instanceof Boolean) && !value.toString().isEmpty()) {
      found.add(PythonText.str(value));
    }
  }

  /** The value without secrets. */
  @Nullable Object clean(@Nullable Object value) {
    if (secrets.isEmpty() || value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> all = new LinkedHashMap<>();
      map.forEach((key, one) -> all.put(key, clean(one)));
      return all;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(one -> all.add(clean(one)));
      return all;
    }
    return value instanceof Number ? number((Number) value) : text(value.toString());
  }

  private Object number(Number value) {
    String text = PythonText.str(value);
    return secrets.stream().anyMatch(text::contains) ? WHOLE : value;
  }

  private String text(String value) {
    if (secrets.contains(value)) {
      return WHOLE;
    }
    String masked = value;
    for (String secret : secrets) {
      masked = masked.replace(secret, PART);
    }
    return masked;
  }

  /** A result's values without secrets. */
  Map<String, @Nullable Object> clean(Map<String, @Nullable Object> values) {
    values.replaceAll((key, value) -> clean(value));
    return values;
  }

  @Override
  public String toString() {
    return "SecretMask of " + secrets.size();
  }
}
