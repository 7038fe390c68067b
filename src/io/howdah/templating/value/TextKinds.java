package io.howdah.templating.value;

import java.util.function.IntPredicate;

/** Python's tests of what a text is made of; the empty text is never of a kind. */
final class TextKinds {
  /** The Han characters that Unicode gives a numeric value, those in use. */
  private static final String HAN_NUMBERS = "〇一二三四五六七八九十百千萬万亿億兆零壹贰叁肆伍陆柒捌玖拾两兩";

  private TextKinds() {}

  private static boolean all(String text, IntPredicate kind) {
    return !text.isEmpty() && text.codePoints().allMatch(kind);
  }

  static boolean alpha(String text) {
    return all(text, Character::isLetter);
  }

  static boolean decimal(String text) {
    return all(text, Character::isDigit);
  }

  static boolean digit(String text) {
    return all(text, TextKinds::isDigit);
  }

  /** Decimal digits and superscripts, circled digits and the like. */
  private static boolean isDigit(int point) {
    if (Character.isDigit(point)) {
      return true;
    }
    int value = Character.getNumericValue(point);
    boolean circled = point >= 0x2460 && point <= 0x2468 || point >= 0x2474 && point <= 0x247c;
    boolean other = Character.getType(point) == Character.OTHER_NUMBER && value >= 0 && value <= 9;
    return circled || other;
  }

  static boolean numeric(String text) {
    return all(text, TextKinds::isNumeric);
  }

  private static boolean isNumeric(int point) {
    int type = Character.getType(point);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.OTHER_LETTER && HAN_NUMBERS.indexOf(point) >= 0
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static boolean alnum(String text) {
    return all(text, point -> Character.isLetter(point) || isNumeric(point));
  }

  static boolean space(String text) {
    return all(text, PyStrings::isSpace);
  }

  static boolean identifier(String text) {
    if (text.isEmpty()) {
      return false;
    }
    int first = text.codePointAt(0);
    boolean starts = first == '_' || Character.isUnicodeIdentifierStart(first);
    return starts
        && text.codePoints()
            .allMatch(
                p -> Character.isUnicodeIdentifierPart(p) && !Character.isIdentifierIgnorable(p));
  }

  static boolean lower(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase)
        && text.codePoints().noneMatch(p -> Character.isUpperCase(p) || Character.isTitleCase(p));
  }

  static boolean upper(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.codePoints().noneMatch(p -> Character.isLowerCase(p) || Character.isTitleCase(p));
  }

  static boolean title(String text) {
    boolean any = false;
    boolean inWord = false;
    for (int point : text.codePoints().toArray()) {
      boolean up = Character.isUpperCase(point) || Character.isTitleCase(point);
      boolean low = Character.isLowerCase(point);
      if (up && inWord || low && !inWord) {
        return false;
      }
      inWord = up || low;
      any |= inWord;
    }
    return any;
  }
}
