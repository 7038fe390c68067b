package io.howdah.templating.filter;

import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The attribute argument of filters: a dotted path, where digits are indices. */
final class Attribute implements UnaryOperator<@Nullable Object> {
  private final List<Object> path;
  private final @Nullable Object fallback;
  private final boolean ignoreCase;

  private Attribute(List<Object> path, @Nullable Object fallback, boolean ignoreCase) {
    this.path = path;
    this.fallback = fallback;
    this.ignoreCase = ignoreCase;
  }

  /** The value at a path; None as path is the item itself. */
  static Attribute of(@Nullable Object attribute) {
    return new Attribute(path(attribute), null, false);
  }

  /** The same, with what stands for undefined parts (unless None), and case of texts ignored. */
  static Attribute of(@Nullable Object attribute, @Nullable Object fallback, boolean ignoreCase) {
    return new Attribute(path(attribute), fallback, ignoreCase);
  }

  /** A list of the values at several paths, comma-separated: the key of sort. */
  static UnaryOperator<@Nullable Object> several(@Nullable Object attribute, boolean ignoreCase) {
    List<Attribute> all = new ArrayList<>();
    if (PyText.plain(attribute) instanceof String text) {
      for (String one : text.split(",", -1)) {
        all.add(of(one, null, ignoreCase));
      }
    } else {
      all.add(of(attribute, null, ignoreCase));
    }
    return item -> {
      List<@Nullable Object> key = new ArrayList<>(all.size());
      all.forEach(one -> key.add(one.apply(item)));
      return key;
    };
  }

  private static List<Object> path(@Nullable Object attribute) {
    Object plain = PyText.plain(attribute);
    if (plain == null) {
      return List.of();
    }
    if (!(plain instanceof String text)) {
      return List.of(plain);
    }
    List<Object> parts = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      boolean digits = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
      parts.add(digits && part.length() < 18 ? (Object) Long.valueOf(part) : part);
    }
    return parts;
  }

  @Override
  public @Nullable Object apply(@Nullable Object item) {
    Object value = item;
    for (Object part : path) {
      value = PyAccess.getItem(value, part);
      if (fallback != null && value instanceof Undefined) {
        value = fallback;
      }
    }
    return ignoreCase ? lower(value) : value;
  }

  /** Text in lower case, anything else as it is. */
  static @Nullable Object lower(@Nullable Object value) {
    return PyTypes.isText(value) ? PyText.str(value).toLowerCase(Locale.ROOT) : value;
  }
}
