package io.howdah.templating.render;

import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import io.howdah.error.HowdahException;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.PyTest;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.Markup;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyCallable;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyRange;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.PyView;
import io.howdah.templating.value.Undefined;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of filters, tests and callables from templates. */
public final class Calls {
  /** Ansible's STRING_TYPE_FILTERS: their text is never read as a list or dict. */
  private static final Set<String> TEXT_FILTERS =
      Set.of("string", "to_json", "to_nice_json", "to_yaml", "to_nice_yaml", "ppretty", "json");

  /** Filters that may return what they are given as it is, its mark included. */
  private static final Set<String> PASSING_FILTERS = Set.of("default", "d", "mandatory", "ternary");

  private static final Set<String> STABLE_FUNCTIONS = Set.of("range", "dict", "namespace");
  private static final Set<String> UNSTABLE_FILTERS =
      Set.of("random", "shuffle", "password_hash", "random_mac", "vault", "mandatory");

  private static final int BIG_TEXT = 4096;
  private static final int BIG_LIST = 256;

  private Calls() {}

  /**
   * What a filter or test is used on.
   *
   * @param value the value before the bar or {@code is}
   * @param args its arguments
   * @param frame where
   */
  public record Use(@Nullable Object value, Arguments args, Frame frame) {}

  /** Whether a filter's text must stay text. */
  public static boolean givesText(String name) {
    return TEXT_FILTERS.contains(name);
  }

  /** Whether a filter tells a value's type, and so has to see its mark. */
  private static boolean isTelling(String name) {
    return name.endsWith("type_debug");
  }

  /** Whether a filter may give something else next time. */
  public static boolean isUnstable(String name) {
    return UNSTABLE_FILTERS.contains(name);
  }

  /** Whether a filter may return its value or an argument as it is. */
  public static boolean isPassing(String name) {
    return PASSING_FILTERS.contains(name);
  }

  /** Whether a function of this name gives the same for the same arguments. */
  public static boolean isStable(String name) {
    return STABLE_FUNCTIONS.contains(name);
  }

  /** Applies a filter as Ansible does: iterators become lists, the string filters mark text. */
  public static @Nullable Object filter(Filter filter, String name, Use use) {
    use.frame().run().spend(1);
    Object given = use.value();
    Object plain = isTelling(name) ? given : NativeText.forPlugins(given);
    Object made;
    if (filter instanceof PyFilter own) {
      if (!own.isStable()) {
        use.frame().run().effect();
      }
      made = checked(name, () -> own.run(plain, use.args(), use.frame()));
    } else {
      made = foreign(filter, plain, use);
    }
    weigh(made, use.frame().run());
    if (made == plain && PASSING_FILTERS.contains(name)) {
      made = given;
    }
    if (TEXT_FILTERS.contains(name)) {
      return made instanceof NativeText ? made : new NativeText(PyText.str(made));
    }
    return unrolled(made);
  }

  /** Big results count as work, so that many of them meet the bound before memory runs out. */
  static void weigh(@Nullable Object made, Rendering run) {
    if (made instanceof String text && text.length() > BIG_TEXT) {
      run.spend(text.length() >> 8);
    } else if (made instanceof java.util.Collection<?> items && items.size() > BIG_LIST) {
      run.spend(items.size() >> 3);
    }
  }

  /** Whatever a filter, test or method fails with is an error of the template that uses it. */
  static <T extends @Nullable Object> T checked(String name, Supplier<T> call) {
    try {
      return call.get();
    } catch (HowdahException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PyTypeException(e.getClass().getSimpleName(), name + ": " + e.getMessage(), e);
    }
  }

  /** Ranges, views and generators as lists; other values as they are. */
  public static @Nullable Object unrolled(@Nullable Object value) {
    if (value instanceof PyRange || value instanceof PyView) {
      return PyOps.list(value);
    }
    boolean generator = value instanceof Iterable<?> && !(value instanceof java.util.Collection<?>);
    return generator ? PyOps.list(value) : value;
  }

  private static @Nullable Object foreign(Filter filter, @Nullable Object value, Use use) {
    use.frame().run().effect();
    try (var current = CurrentFrame.enter(use.frame())) {
      Object[] args = use.args().positional().toArray();
      return ForeignValues.from(
          filter.filter(value, use.frame().run().engine().interpreter(), args, use.args().named()));
    } catch (HowdahException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PyTypeException("FilterError", String.valueOf(e.getMessage()), e);
    }
  }

  /** Applies a test. */
  public static boolean test(ExpTest test, Use use) {
    use.frame().run().spend(1);
    Object given = use.value();
    Object plain = NativeText.forPlugins(given);
    if (test instanceof PyTest own) {
      return checked(test.getName(), () -> own.run(plain, use.args(), use.frame()));
    }
    try (var current = CurrentFrame.enter(use.frame())) {
      Object[] args = use.args().positional().toArray();
      return test.evaluate(plain, use.frame().run().engine().interpreter(), args);
    } catch (HowdahException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PyTypeException("TestError", String.valueOf(e.getMessage()), e);
    }
  }

  /** Calls a value. */
  public static @Nullable Object call(@Nullable Object callable, Arguments args, Frame frame) {
    if (callable instanceof PyCallable function) {
      frame.run().spend(1);
      Object made = checked("call", () -> function.call(args));
      weigh(made, frame.run());
      return made;
    }
    if (callable instanceof Undefined undefined) {
      throw undefined.error();
    }
    String type = callable instanceof Markup ? "Markup" : PyTypes.name(callable);
    throw PyTypeException.type("'" + type + "' object is not callable");
  }
}
