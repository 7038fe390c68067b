package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filters that choose a value: default, mandatory, ternary, bool; and type_debug. */
final class DefaultFilters {
  private static final List<String> TRUE = List.of("yes", "on", "1", "true");

  private DefaultFilters() {}

  static void register(Registry registry) {
    for (String name : List.of("default", "d")) {
      registry.filter(
          PyFilter.of(
              name + "(default_value='', boolean=False)",
              (value, args, ctx) -> otherwise(value, args)));
    }
  }

  static void registerAnsible(Registry registry) {
    registry.filter(
        PyFilter.of("mandatory(msg=None)", (value, args, ctx) -> mandatory(value, args)));
    registry.filter(
        PyFilter.of(
            "ternary(true_val, false_val, none_val=None)",
            (value, args, ctx) -> ternary(value, args)));
    registry.filter(PyFilter.of("bool", (value, args, ctx) -> bool(value)));
    registry.filter(PyFilter.of("type_debug", (value, args, ctx) -> type(value)));
  }

  private static @Nullable Object otherwise(@Nullable Object value, Bound args) {
    boolean missing = value instanceof Undefined || args.truth("boolean") && !PyOps.truthy(value);
    return missing ? args.get("default_value") : value;
  }

  private static @Nullable Object mandatory(@Nullable Object value, Bound args) {
    if (!(value instanceof Undefined undefined)) {
      return value;
    }
    if (args.get("msg") != null) {
      throw PyTypeException.filter(args.str("msg"));
    }
    String name = undefined.name() == null ? "" : "'" + undefined.name() + "' ";
    throw PyTypeException.filter("Mandatory variable " + name + " not defined.");
  }

  private static @Nullable Object ternary(@Nullable Object value, Bound args) {
    if (value == null && args.get("none_val") != null) {
      return args.get("none_val");
    }
    return PyOps.truthy(value) ? args.get("true_val") : args.get("false_val");
  }

  /** True for yes, on, true, 1 in any case; None stays None. */
  static @Nullable Object bool(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (PyText.plain(value) instanceof String text) {
      return TRUE.contains(text.toLowerCase(Locale.ROOT));
    }
    Args.defined(value);
    return PyOps.equal(value, 1L);
  }

  private static String type(@Nullable Object value) {
    String name = value instanceof NativeText text ? text.typeName() : PyTypes.name(value);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
