package io.howdah.templating.test;

import io.howdah.templating.extension.PyTest;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests that compare: ==, lt, in, contains, subset, divisibleby, odd, any, all. */
final class CompareTests {
  private CompareTests() {}

  static void register(Registry registry) {
    equality(registry);
    order(registry, "<", "lt", "lessthan");
    order(registry, "<=", "le");
    order(registry, ">", "gt", "greaterthan");
    order(registry, ">=", "ge");
    registry.test(PyTest.of("odd", (value, args, ctx) -> rest(value, 2L, 1L)));
    registry.test(PyTest.of("even", (value, args, ctx) -> rest(value, 2L, 0L)));
    registry.test(
        PyTest.of("divisibleby(num)", (value, args, ctx) -> rest(value, args.get(0), 0L)));
    registry.test(PyTest.of("in(seq)", (value, args, ctx) -> PyOps.contains(args.get(0), value)));
    registry.test(PyTest.of("sameas(other)", (value, args, ctx) -> same(value, args.get(0))));
  }

  static void registerAnsible(Registry registry) {
    sets(registry);
    registry.test(
        PyTest.of("contains(value)", (value, args, ctx) -> PyOps.contains(value, args.get(0))));
    registry.test(
        PyTest.of("any", (value, args, ctx) -> PyOps.list(value).stream().anyMatch(PyOps::truthy)));
    registry.test(
        PyTest.of("all", (value, args, ctx) -> PyOps.list(value).stream().allMatch(PyOps::truthy)));
    for (String name : List.of("nan", "isnan")) {
      registry.test(PyTest.of(name, (value, args, ctx) -> isNan(value)));
    }
  }

  private static void equality(Registry registry) {
    for (String name : List.of("==", "eq", "equalto")) {
      registry.test(
          PyTest.of(name + "(other)", (value, args, ctx) -> PyOps.equal(value, args.get(0))));
    }
    for (String name : List.of("!=", "ne")) {
      registry.test(
          PyTest.of(name + "(other)", (value, args, ctx) -> !PyOps.equal(value, args.get(0))));
    }
  }

  private static void order(Registry registry, String operator, String... names) {
    registry.test(ordered(operator, operator));
    for (String name : names) {
      registry.test(ordered(name, operator));
    }
  }

  private static PyTest ordered(String name, String operator) {
    return PyTest.of(
        name + "(other)", (value, args, ctx) -> PyOps.holds(value, args.get(0), operator));
  }

  private static boolean rest(@Nullable Object value, @Nullable Object by, Long wanted) {
    return PyOps.equal(PyMath.mod(value, by), wanted);
  }

  /** Python's {@code is}: small numbers and texts are one object where they are equal. */
  private static boolean same(@Nullable Object value, @Nullable Object other) {
    if (value == other) {
      return true;
    }
    boolean scalar = PyTypes.isText(value) || value instanceof Boolean || PyTypes.isInt(value);
    return scalar
        && PyTypes.name(value).equals(PyTypes.name(other))
        && !(other instanceof Undefined)
        && PyOps.equal(value, other);
  }

  private static void sets(Registry registry) {
    for (String name : List.of("subset", "issubset")) {
      registry.test(PyTest.of(name + "(b)", (value, args, ctx) -> within(value, other(args))));
    }
    for (String name : List.of("superset", "issuperset")) {
      registry.test(PyTest.of(name + "(b)", (value, args, ctx) -> within(other(args), value)));
    }
  }

  private static @Nullable Object other(Bound args) {
    return args.get("b");
  }

  private static boolean within(@Nullable Object small, @Nullable Object big) {
    return keys(big).containsAll(keys(small));
  }

  private static Set<Object> keys(@Nullable Object value) {
    Set<Object> keys = new HashSet<>();
    PyOps.list(value).forEach(item -> keys.add(PyOps.hashableKey(item)));
    return keys;
  }

  private static boolean isNan(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    return value instanceof Double number && number.isNaN();
  }
}
