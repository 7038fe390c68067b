package io.howdah.inventory.source;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Keys and values of TOML. */
final class TomlValues {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)");
  private static final Pattern BASED =
      Pattern.compile("0x[0-9A-Fa-f](_?[0-9A-Fa-f])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*");
  private static final Pattern REAL =
      Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)(\\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d([Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)?)?"
              + "|\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

  private final TomlCursor in;
  private final TomlStrings strings;
  private final Consumer<Map<String, Object>> assign;

  /**
   * Reads from here.
   *
   * @param assign reads one {@code key = value} into a table
   */
  TomlValues(TomlCursor in, Consumer<Map<String, Object>> assign) {
    this.in = in;
    this.strings = new TomlStrings(in);
    this.assign = assign;
  }

  /** A key with its dots. */
  List<String> key() {
    List<String> path = new ArrayList<>();
    do {
      in.blanks();
      path.add(in.peek() == '"' || in.peek() == '\'' ? strings.line() : name());
    } while (in.take('.'));
    return path;
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    while (NAME.matcher(String.valueOf(in.peek())).matches()) {
      name.append(in.next());
    }
    if (name.isEmpty()) {
      throw in.wrong("a key is expected");
    }
    return name.toString();
  }

  Object value() {
    in.blanks();
    return switch (in.peek()) {
      case '"', '\'' -> strings.any();
      case '[' -> list();
      case '{' -> table();
      default -> bare(in.bare());
    };
  }

  private List<Object> list() {
    in.expect('[');
    List<Object> items = new ArrayList<>();
    in.skipLines();
    while (!in.take(']')) {
      items.add(value());
      in.skipLines();
      if (!in.take(',') && in.peek() != ']') {
        throw in.wrong("',' or ']' is expected");
      }
      in.skipLines();
    }
    return items;
  }

  private Map<String, Object> table() {
    in.expect('{');
    Map<String, Object> table = new LinkedHashMap<>();
    if (in.take('}')) {
      return table;
    }
    do {
      assign.accept(table);
    } while (in.take(','));
    in.expect('}');
    return table;
  }

  private Object bare(String word) {
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    String plain = word.replace("_", "");
    if (WHOLE.matcher(word).matches()) {
      return number(plain.startsWith("+") ? plain.substring(1) : plain, 10);
    }
    if (BASED.matcher(word).matches()) {
      int base = plain.charAt(1) == 'x' ? 16 : plain.charAt(1) == 'o' ? 8 : 2;
      return number(plain.substring(2), base);
    }
    if (REAL.matcher(word).matches()) {
      return Double.valueOf(plain);
    }
    if (DATE.matcher(word).matches()) {
      return word;
    }
    return special(word);
  }

  private static Object number(String digits, int base) {
    BigInteger number = new BigInteger(digits, base);
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private Object special(String word) {
    return switch (word) {
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan", "+nan", "-nan" -> Double.NaN;
      default -> throw in.wrong("'" + word + "' is no value");
    };
  }
}
