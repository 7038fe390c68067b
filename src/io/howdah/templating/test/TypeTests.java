package io.howdah.templating.test;

import io.howdah.templating.extension.PyTest;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Markup;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyCallable;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Jinja's tests of what a value is, and Ansible's truthy, falsy, vault_encrypted. */
final class TypeTests {
  private TypeTests() {}

  static void register(Registry registry) {
    simple(registry, "defined", value -> !(value instanceof Undefined));
    simple(registry, "undefined", value -> value instanceof Undefined);
    simple(registry, "none", value -> value == null);
    simple(registry, "boolean", value -> value instanceof Boolean);
    simple(registry, "true", value -> Boolean.TRUE.equals(value));
    simple(registry, "false", value -> Boolean.FALSE.equals(value));
    simple(registry, "integer", PyTypes::isInt);
    simple(registry, "float", value -> value instanceof Double);
    simple(registry, "number", PyTypes::isNumber);
    simple(
        registry, "string", value -> PyTypes.name(value).equals("str") || value instanceof Markup);
    simple(registry, "mapping", value -> value instanceof Map<?, ?>);
    simple(registry, "sequence", TypeTests::isSequence);
    simple(registry, "iterable", TypeTests::isIterable);
    simple(
        registry, "callable", value -> value instanceof PyCallable || value instanceof Undefined);
    simple(registry, "escaped", value -> value instanceof Markup || value instanceof Undefined);
    simple(registry, "lower", value -> cased(value, false));
    simple(registry, "upper", value -> cased(value, true));
    registry.test(
        PyTest.of(
            "filter",
            (value, args, ctx) -> {
              ctx.needFilter(name(value)); // unknown ones are errors in Ansible, not False
              return true;
            }));
    registry.test(
        PyTest.of(
            "test",
            (value, args, ctx) -> {
              ctx.needTest(name(value));
              return true;
            }));
  }

  static void registerAnsible(Registry registry) {
    simple(registry, "vault_encrypted", TypeTests::isVault);
    registry.test(
        PyTest.of(
            "truthy(convert_bool=False)",
            (value, args, ctx) -> truthy(value, args.truth("convert_bool"))));
    registry.test(
        PyTest.of(
            "falsy(convert_bool=False)",
            (value, args, ctx) -> !truthy(value, args.truth("convert_bool"))));
  }

  private static void simple(Registry registry, String name, Predicate<@Nullable Object> test) {
    registry.test(PyTest.of(name, (value, args, ctx) -> test.test(value)));
  }

  private static String name(@Nullable Object value) {
    if (!PyTypes.isText(value)) {
      throw PyTypeException.value(
          "key must be a string, got <class '" + PyTypes.name(value) + "'> instead");
    }
    return PyText.str(value);
  }

  private static boolean isSequence(@Nullable Object value) {
    return value instanceof List<?>
        || value instanceof Map<?, ?>
        || value instanceof byte[]
        || PyTypes.isText(value);
  }

  private static boolean isIterable(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    boolean walked = value instanceof PyObject object && object.pyIterable();
    return walked || isSequence(value) || value instanceof Iterable<?>;
  }

  /** Python's str.islower and isupper: some cased letter, and none of the other case. */
  private static boolean cased(@Nullable Object value, boolean upper) {
    String text = PyText.str(value);
    boolean other =
        text.codePoints()
            .anyMatch(
                c ->
                    Character.isTitleCase(c)
                        || (upper ? Character.isLowerCase(c) : Character.isUpperCase(c)));
    boolean some =
        text.codePoints()
            .anyMatch(c -> upper ? Character.isUpperCase(c) : Character.isLowerCase(c));
    return some && !other;
  }

  private static boolean isVault(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    return value instanceof NativeText text && text.vault().isPresent();
  }

  private static boolean truthy(@Nullable Object value, boolean convert) {
    Boolean converted = convert ? Truth.of(value) : null;
    return converted != null ? converted : PyOps.truthy(value);
  }
}
