package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.random.PyRandom;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.TemplateException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ansible's random and shuffle; with a seed they give what Python gives. */
final class RandomFilters {
  private RandomFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of(
            "random(start=None, step=None, seed=None)", (value, args, ctx) -> random(value, args)));
    registry.filter(PyFilter.of("shuffle(seed=None)", (value, args, ctx) -> shuffle(value, args)));
  }

  /** Python's Random(seed); None is the system's random source. */
  static PyRandom source(@Nullable Object seed) {
    Object plain = PyText.plain(seed);
    if (plain == null) {
      return PyRandom.system();
    }
    if (plain instanceof String text) {
      return PyRandom.seeded(text);
    }
    if (plain instanceof Double real) {
      return PyRandom.seeded(FloatHash.of(real));
    }
    Args.defined(plain);
    if (PyTypes.isNumber(plain)) {
      return PyRandom.seeded(PyNumbers.big(plain));
    }
    throw PyTypeException.type(
        "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
  }

  private static @Nullable Object random(@Nullable Object value, Bound args) {
    PyRandom random = source(args.get("seed"));
    Object start = args.get("start");
    Object step = args.get("step");
    if (PyTypes.isInt(value) || value instanceof Boolean) {
      Object first = PyOps.truthy(start) ? start : (Object) 0L;
      return range(
          random,
          new Range(whole(first), whole(value), whole(PyOps.truthy(step) ? step : (Object) 1L)));
    }
    Args.defined(value);
    if (!(value instanceof Iterable<?>)
        && !(value instanceof Map<?, ?>)
        && !PyTypes.isText(value)) {
      throw PyTypeException.filter("random can only be used on sequences and integers");
    }
    if (PyOps.truthy(start) || PyOps.truthy(step)) {
      throw PyTypeException.filter("start and step can only be used with integer values");
    }
    return choice(random, value);
  }

  /** Python's random.choice. */
  static @Nullable Object choice(PyRandom random, @Nullable Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      throw new PyTypeException("KeyError", "a dict has no items by number");
    }
    List<@Nullable Object> items = PyOps.list(value);
    if (items.isEmpty()) {
      throw new PyTypeException("IndexError", "Cannot choose from an empty sequence");
    }
    return items.get(random.below(items.size()));
  }

  private record Range(BigInteger start, BigInteger stop, BigInteger step) {}

  private static BigInteger whole(@Nullable Object value) {
    if (PyTypes.isInt(value) || value instanceof Boolean) {
      return PyNumbers.big(value);
    }
    Args.defined(value);
    throw PyTypeException.type(
        "'" + PyTypes.name(value) + "' object cannot be interpreted as an integer");
  }

  private static Object range(PyRandom random, Range range) {
    BigInteger width = range.stop().subtract(range.start());
    BigInteger step = range.step();
    BigInteger rest = step.signum() > 0 ? BigInteger.ONE : BigInteger.ONE.negate();
    BigInteger count = width.add(step).subtract(rest).divide(step);
    boolean empty = width.signum() == 0 || width.signum() != step.signum();
    if (empty) {
      boolean plain = step.equals(BigInteger.ONE);
      String shown = range.start() + ", " + range.stop() + ", " + (plain ? width : step);
      throw PyTypeException.value("empty range for randrange() (" + shown + ")");
    }
    return PyNumbers.normal(range.start().add(step.multiply(random.below(count))));
  }

  private static @Nullable Object shuffle(@Nullable Object value, Bound args) {
    List<@Nullable Object> items;
    try {
      items = PyOps.list(value);
    } catch (TemplateException e) {
      return value; // Ansible hands back what can't be shuffled
    }
    Object seed = args.get("seed");
    try {
      (PyOps.truthy(seed) ? source(seed) : PyRandom.system()).shuffle(items);
    } catch (TemplateException e) {
      return items;
    }
    return items;
  }
}
