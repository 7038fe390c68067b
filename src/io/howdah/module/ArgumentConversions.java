package io.howdah.module;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conversions of a raw value to an option's type, by the rules of ansible-core 2.14. */
final class ArgumentConversions {
  /** What Ansible reads as true. */
  static final Set<String> TRUE = Set.of("y", "yes", "on", "1", "true", "t");

  /** What Ansible reads as false. */
  static final Set<String> FALSE = Set.of("n", "no", "off", "0", "false", "f");

  private static final String BOOLEANS =
      "'0', 'on', 'f', 'false', 1, 'no', '1', 'yes', 't', 'y', 'off', 'n', 'true', 0";
  private static final Pattern SIZE =
      Pattern.compile("^\\s*(\\d*\\.?\\d*)\\s*([A-Za-z]+)?", Pattern.CASE_INSENSITIVE);
  private static final String UNITS = "BKMGTPEZY";

  private ArgumentConversions() {}

  /** A value can't be converted; the message ends Ansible's sentence. */
  static final class Unconvertible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unconvertible(String message) {
      super(message, null, false, false);
    }
  }

  /** The value as the type wants it; null stays null. */
  static @Nullable Object convert(ArgumentSpec.Type type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case STR, PATH -> PythonText.str(value);
      case BOOL -> bool(value);
      case INT -> integer(value);
      case FLOAT -> decimal(value);
      case LIST -> list(value);
      case DICT -> dict(value);
      case RAW -> value;
      case JSONARG -> json(value);
      case BYTES -> size(value, false);
      case BITS -> size(value, true);
    };
  }

  private static Object bool(Object value) {
    if (value instanceof Boolean) {
      return value;
    }
    if (!(value instanceof String || value instanceof Number)) {
      throw impossible(value, "a bool");
    }
    String text = PythonText.str(value).toLowerCase(Locale.ROOT).strip();
    if (TRUE.contains(text) || text.equals("1.0") && value instanceof Double) {
      return true;
    }
    if (FALSE.contains(text) || text.equals("0.0") && value instanceof Double) {
      return false;
    }
    throw new Unconvertible(
        "The value '"
            + PythonText.str(value)
            + "' is not a valid boolean.  Valid booleans include: "
            + BOOLEANS);
  }

  private static Object integer(Object value) {
    if (value instanceof Long || value instanceof BigInteger) {
      return value;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1L : 0L;
    }
    if (value instanceof String text && text.strip().matches("[+-]?\\d+(_\\d+)*")) {
      BigInteger number = new BigInteger(text.strip().replace("_", ""));
      return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }
    throw impossible(value, "an int");
  }

  private static Object decimal(Object value) {
    if (value instanceof Boolean bool) {
      return bool ? 1.0 : 0.0;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    try {
      return Double.valueOf(PythonText.str(value).strip());
    } catch (NumberFormatException notANumber) {
      throw impossible(value, "a float");
    }
  }

  private static Object list(Object value) {
    if (value instanceof List) {
      return value;
    }
    if (value instanceof String text) {
      return new ArrayList<>(List.of(text.split(",", -1)));
    }
    if (value instanceof Number || value instanceof Boolean) {
      return new ArrayList<>(List.of(PythonText.str(value)));
    }
    throw impossible(value, "a list");
  }

  private static Object dict(Object value) {
    if (value instanceof Map) {
      return value;
    }
    if (!(value instanceof String text)) {
      throw impossible(value, "a dict");
    }
    if (text.startsWith("{")) {
      try {
        return dictOrFail(PythonLiteral.read(text));
      } catch (IllegalArgumentException wrong) {
        throw new Unconvertible("unable to evaluate string as dictionary");
      }
    }
    if (text.contains("=")) {
      return pairs(text.strip());
    }
    throw new Unconvertible("dictionary requested, could not parse JSON or key=value");
  }

  private static Object dictOrFail(@Nullable Object value) {
    if (value instanceof Map) {
      return value;
    }
    throw new IllegalArgumentException("not a dictionary");
  }

  private static Map<String, Object> pairs(String text) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String field : QuotedFields.split(text)) {
      int equals = field.indexOf('=');
      if (equals < 0) {
        throw new Unconvertible("dictionary requested, could not parse JSON or key=value");
      }
      all.put(field.substring(0, equals), field.substring(equals + 1));
    }
    return all;
  }

  private static Object json(Object value) {
    if (value instanceof String text) {
      return text.strip();
    }
    if (value instanceof List || value instanceof Map) {
      return JsonText.write(value);
    }
    throw impossible(value, "a json string");
  }

  private static Object size(Object value, boolean bits) {
    Matcher m = SIZE.matcher(PythonText.str(value));
    String failure = bits ? "a Bit value" : "a Byte value";
    if (!m.find() || m.group(1).isEmpty() || m.group(1).equals(".")) {
      throw impossible(value, failure);
    }
    double number = Double.parseDouble(m.group(1));
    String unit = m.group(2);
    if (unit == null) {
      return Math.round(number);
    }
    int power = UNITS.indexOf(Character.toUpperCase(unit.charAt(0)));
    String word = bits ? "bit" : "byte";
    boolean fits =
        unit.length() == 1
            || unit.toLowerCase(Locale.ROOT).contains(word)
            || unit.charAt(1) == (bits ? 'b' : 'B');
    if (power < 0 || !fits) {
      throw impossible(value, failure);
    }
    return Math.round(number * Math.pow(1024, power));
  }

  private static Unconvertible impossible(Object value, String wanted) {
    return new Unconvertible(PythonText.type(value) + " cannot be converted to " + wanted);
  }
}
