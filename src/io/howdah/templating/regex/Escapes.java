package io.howdah.templating.regex;

import java.util.Map;

/** What a backslash stands for in a Python pattern: characters and character sets. */
final class Escapes {
  /** \w: Python's str.isalnum or underscore. */
  static final String WORD = "\\p{L}\\p{N}_";

  /** \s: Python's str.isspace. */
  static final String SPACE =
      "\\x{9}-\\x{d}\\x{1c}-\\x{20}\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}"
          + "\\x{202f}\\x{205f}\\x{3000}";

  private static final String ASCII_SPACE = "\\x{9}-\\x{d}\\x{20}";
  private static final Map<Integer, Integer> SIMPLE =
      Map.of(
          (int) 'a', 7, (int) 'f', 12, (int) 'n', 10, (int) 'r', 13, (int) 't', 9, (int) 'v', 11);
  private static final Map<Integer, Integer> HEX = Map.of((int) 'x', 2, (int) 'u', 4, (int) 'U', 8);

  private Escapes() {}

  /** The items of a set named by d, w or s (either case), without brackets. */
  static String set(int letter, boolean ascii) {
    return switch (Character.toLowerCase(letter)) {
      case 'd' -> ascii ? "0-9" : "\\p{Nd}";
      case 'w' -> ascii ? "a-zA-Z0-9_" : WORD;
      default -> ascii ? ASCII_SPACE : SPACE;
    };
  }

  static boolean isSet(int letter) {
    return "dDwWsS".indexOf(letter) >= 0;
  }

  /** A character in Java's words, safe inside and outside of brackets. */
  static String literal(int c) {
    boolean plain =
        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    return plain ? Character.toString(c) : "\\x{%x}".formatted(c);
  }

  /** The character of an escape whose letter was just taken; no digits 1-9. */
  static int character(Source source, int letter, int start) {
    Integer simple = SIMPLE.get(letter);
    if (simple != null) {
      return simple;
    }
    Integer digits = HEX.get(letter);
    if (digits != null) {
      return hex(source, digits, start);
    }
    if (letter == '0') {
      return Integer.parseInt("0" + source.run(Escapes::isOctal, 2), 8);
    }
    if (letter == 'N') {
      return named(source, start);
    }
    if (letter < 128 && Character.isLetter(letter)) {
      throw new PyRegexException("bad escape \\" + Character.toString(letter), start);
    }
    return letter;
  }

  private static int hex(Source source, int digits, int start) {
    String found = source.run(c -> Character.digit(c, 16) >= 0 && c < 128, digits);
    if (found.length() < digits) {
      throw new PyRegexException(
          "incomplete escape " + source.text.substring(start, source.at), start);
    }
    return Integer.parseInt(found, 16);
  }

  private static int named(Source source, int start) {
    if (!source.take("{")) {
      throw new PyRegexException("missing {", source.at);
    }
    String name = source.until('}', "missing }, unterminated name");
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      throw new PyRegexException("undefined character name '" + name + "'", start);
    }
  }

  static boolean isOctal(int c) {
    return c >= '0' && c <= '7';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the text can name a group. */
  static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isUnicodeIdentifierStart(name.codePointAt(0)) | name.charAt(0) == '_'
        && name.codePoints().allMatch(c -> c == '_' || Character.isUnicodeIdentifierPart(c));
  }
}
