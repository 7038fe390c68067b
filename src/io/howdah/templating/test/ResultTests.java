package io.howdah.templating.test;

import io.howdah.templating.extension.PyTest;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tests of a task's registered result: failed, changed, skipped, ... */
final class ResultTests {
  private ResultTests() {}

  static void register(Registry registry) {
    all(registry, r -> flag(r, "failed"), "failed", "failed", "failure");
    all(registry, r -> !flag(r, "failed"), "failed", "succeeded", "success", "successful");
    all(registry, r -> flag(r, "unreachable"), "unreachable", "unreachable");
    all(registry, r -> !flag(r, "unreachable"), "unreachable", "reachable");
    all(registry, ResultTests::changed, "changed", "changed", "change");
    all(registry, r -> flag(r, "skipped"), "skipped", "skipped", "skip");
    all(registry, r -> done(r, "started"), "started", "started");
    all(registry, r -> done(r, "finished"), "finished", "finished");
  }

  /** Registers a test under several names; the first text is the word its message uses. */
  private static void all(Registry registry, Predicate<Map<?, ?>> test, String... wordAndNames) {
    for (int i = 1; i < wordAndNames.length; i++) {
      registry.test(test(wordAndNames[i], test, wordAndNames[0]));
    }
  }

  private static PyTest test(String name, Predicate<Map<?, ?>> test, String said) {
    return PyTest.of(name, (value, args, ctx) -> test.test(result(value, said)));
  }

  private static Map<?, ?> result(@Nullable Object value, String test) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw PyTypeException.filter("The '" + test + "' test expects a dictionary");
  }

  private static boolean flag(Map<?, ?> result, String name) {
    return PyOps.truthy(result.get(name));
  }

  private static boolean done(Map<?, ?> result, String name) {
    return !result.containsKey(name) || PyOps.equal(result.get(name), 1L);
  }

  private static boolean changed(Map<?, ?> result) {
    if (result.containsKey("changed")) {
      return flag(result, "changed");
    }
    if (!(result.get("results") instanceof List<?> results) || !PyTypes.isList(results)) {
      return false;
    }
    if (results.isEmpty()) {
      throw new PyTypeException("IndexError", "list index out of range");
    }
    if (!(results.get(0) instanceof Map<?, ?>)) {
      return false;
    }
    return results.stream().anyMatch(one -> one instanceof Map<?, ?> map && flag(map, "changed"));
  }
}
