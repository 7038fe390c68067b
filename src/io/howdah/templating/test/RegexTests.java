package io.howdah.templating.test;

import io.howdah.templating.extension.PyTest;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.regex.PyRegexException;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import org.jspecify.annotations.Nullable;

/** Ansible's match, search, regex. */
final class RegexTests {
  private static final String OPTIONS = "(pattern='', ignorecase=False, multiline=False";

  private RegexTests() {}

  static void register(Registry registry) {
    registry.test(
        PyTest.of("match" + OPTIONS + ")", (value, args, ctx) -> found(value, args, "match")));
    registry.test(
        PyTest.of("search" + OPTIONS + ")", (value, args, ctx) -> found(value, args, "search")));
    registry.test(
        PyTest.of(
            "regex" + OPTIONS + ", match_type='search')",
            (value, args, ctx) -> found(value, args, PyText.str(args.get("match_type")))));
  }

  private static boolean found(@Nullable Object value, Bound args, String how) {
    String text = PyText.str(value);
    Object pattern = args.get("pattern");
    if (pattern instanceof Undefined undefined) {
      undefined.fail();
    }
    if (!PyTypes.isText(pattern)) {
      throw PyTypeException.type("first argument must be string or compiled pattern");
    }
    int flags =
        (args.truth("ignorecase") ? PyPattern.IGNORECASE : 0)
            | (args.truth("multiline") ? PyPattern.MULTILINE : 0);
    try {
      PyPattern compiled = PyPattern.compile(PyText.str(pattern), flags);
      return switch (how) {
        case "match" -> compiled.match(text) != null;
        case "fullmatch" -> compiled.fullMatch(text) != null;
        case "search" -> compiled.search(text) != null;
        default -> throw PyTypeException.type("'str' object is not callable");
      };
    } catch (PyRegexException e) {
      throw new PyTypeException("error", String.valueOf(e.getMessage()), e);
    }
  }
}
