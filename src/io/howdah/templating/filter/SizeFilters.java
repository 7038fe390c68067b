package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ansible's human_readable and human_to_bytes. */
final class SizeFilters {
  private static final String UNITS = "YZEPTGMKB";
  private static final Pattern SIZE = Pattern.compile("^\\s*(\\d*\\.?\\d*)\\s*([A-Za-z]+)?");

  private SizeFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of(
            "human_readable(isbits=False, unit=None)",
            (value, args, ctx) -> readable(value, args)));
    registry.filter(
        PyFilter.of(
            "human_to_bytes(default_unit=None, isbits=False)",
            (value, args, ctx) -> toBytes(value, args)));
  }

  private static BigInteger limit(int unit) {
    return BigInteger.ONE.shiftLeft(10 * (UNITS.length() - 1 - unit));
  }

  private static Object readable(@Nullable Object size, Bound args) {
    Object unit = PyText.plain(args.get("unit"));
    Args.defined(size);
    if (unit != null && !(unit instanceof String)) {
      throw PyTypeException.filter(
          "human_readable() can't interpret following string: " + PyText.str(size));
    }
    int found = 0;
    while (found < UNITS.length() - 1 && !fits(size, (String) unit, found)) {
      found++;
    }
    if (!PyTypes.isNumber(size)) {
      throw bad(">=", size);
    }
    String base = args.truth("isbits") ? "bits" : "Bytes";
    boolean whole = found == UNITS.length() - 1;
    String suffix = whole ? base : UNITS.substring(found, found + 1) + base.charAt(0);
    double value =
        PyNumbers.real(io.howdah.templating.value.PyMath.div(size, PyNumbers.normal(limit(found))));
    return NumberFilters.fixed(value, 2) + " " + suffix;
  }

  private static boolean fits(@Nullable Object size, @Nullable String unit, int index) {
    if (unit != null) {
      return unit.toUpperCase(Locale.ROOT).equals(UNITS.substring(index, index + 1));
    }
    if (!PyTypes.isNumber(size)) {
      throw bad(">=", size);
    }
    return PyOps.holds(size, PyNumbers.normal(limit(index)), ">=");
  }

  private static PyTypeException bad(String operator, @Nullable Object size) {
    return new PyTypeException(
        "AnsibleFilterTypeError",
        "human_readable() failed on bad input: '%s' not supported between instances of '%s' and 'int'"
            .formatted(operator, PyTypes.name(size)));
  }

  private static Object toBytes(@Nullable Object value, Bound args) {
    String text = PyText.str(value);
    Matcher matcher = SIZE.matcher(text);
    boolean found = matcher.find();
    String number = found ? matcher.group(1) : "";
    String unit = found ? matcher.group(2) : null;
    if (unit == null && args.get("default_unit") != null) {
      Object given = PyText.plain(args.get("default_unit"));
      Args.defined(given);
      if (!(given instanceof String fallback) || fallback.isEmpty()) {
        throw new PyTypeException(
            "AnsibleFilterTypeError",
            "human_to_bytes() failed on bad input: '"
                + PyTypes.name(given)
                + "' is no unit of sizes");
      }
      unit = fallback;
    }
    if (number.isEmpty() || number.equals(".")) {
      throw cannot(text);
    }
    double amount = Double.parseDouble(number);
    if (unit == null) {
      return NumberFilters.truncate(Math.rint(amount));
    }
    Object made = scaled(amount, unit, args.truth("isbits"));
    if (made == null) {
      throw cannot(text);
    }
    return made;
  }

  private static @Nullable Object scaled(double amount, String unit, boolean bits) {
    int index = unit.isEmpty() ? -1 : UNITS.indexOf(Character.toUpperCase(unit.charAt(0)));
    char expected = bits ? 'b' : 'B';
    boolean valid =
        index >= 0
            && (unit.length() == 1
                || unit.toLowerCase(Locale.ROOT).contains(bits ? "bit" : "byte")
                || unit.charAt(1) == expected);
    if (!valid) {
      return null;
    }
    return NumberFilters.truncate(Math.rint(amount * limit(index).doubleValue()));
  }

  private static PyTypeException cannot(String text) {
    return PyTypeException.filter("human_to_bytes() can't interpret following string: " + text);
  }
}
