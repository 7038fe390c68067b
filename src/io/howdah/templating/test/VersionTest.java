package io.howdah.templating.test;

import io.howdah.templating.extension.PyTest;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ansible's version test. */
final class VersionTest {
  private static final Map<String, String> OPERATORS = new LinkedHashMap<>();

  static {
    List.of("==", "=", "eq").forEach(name -> OPERATORS.put(name, "=="));
    List.of("<", "lt").forEach(name -> OPERATORS.put(name, "<"));
    List.of("<=", "le").forEach(name -> OPERATORS.put(name, "<="));
    List.of(">", "gt").forEach(name -> OPERATORS.put(name, ">"));
    List.of(">=", "ge").forEach(name -> OPERATORS.put(name, ">="));
    List.of("!=", "<>", "ne").forEach(name -> OPERATORS.put(name, "!="));
  }

  private VersionTest() {}

  static void register(Registry registry) {
    for (String name : List.of("version", "version_compare")) {
      registry.test(
          PyTest.of(
              name + "(version, operator='eq', strict=None, version_type=None)",
              (value, args, ctx) -> compare(value, args)));
    }
  }

  private static boolean compare(@Nullable Object value, Bound args) {
    if (args.get("strict") != null && args.get("version_type") != null) {
      throw PyTypeException.filter("Cannot specify both 'strict' and 'version_type'");
    }
    if (!PyOps.truthy(value)) {
      throw PyTypeException.filter("Input version value cannot be empty");
    }
    if (!args.truth("version")) {
      throw PyTypeException.filter("Version parameter to compare against cannot be empty");
    }
    VersionScheme scheme = scheme(args);
    String operator = OPERATORS.get(PyText.str(args.get("operator")));
    if (operator == null) {
      throw PyTypeException.filter(
          "Invalid operator type (%s). Must be one of %s"
              .formatted(PyText.str(args.get("operator")), quoted(OPERATORS.keySet())));
    }
    int order = order(scheme, PyText.str(value), args.str("version"));
    return switch (operator) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static int order(VersionScheme scheme, String left, String right) {
    try {
      return scheme.compare(left, right);
    } catch (PyTypeException e) {
      throw new PyTypeException(
          "AnsibleFilterError", "Version comparison failed: " + e.getMessage(), e);
    }
  }

  private static VersionScheme scheme(Bound args) {
    if (args.truth("strict")) {
      return VersionScheme.STRICT;
    }
    if (!args.truth("version_type")) {
      return VersionScheme.LOOSE;
    }
    String type = PyText.str(args.get("version_type"));
    VersionScheme scheme = VersionScheme.BY_NAME.get(type);
    if (scheme == null) {
      throw PyTypeException.filter(
          "Invalid version type (%s). Must be one of %s"
              .formatted(type, quoted(VersionScheme.BY_NAME.keySet())));
    }
    return scheme;
  }

  private static String quoted(java.util.Collection<String> names) {
    return names.stream().map(PyText::repr).collect(Collectors.joining(", "));
  }
}
