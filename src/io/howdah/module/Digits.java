package io.howdah.module;

/** Numbers of a fixed width, whatever the locale; String.format takes a hundred times as long. */
public final class Digits {
  private Digits() {}

  /** A number that is not negative, in decimal, with zeros in front up to the width. */
  public static String padded(long number, int width) {
    return padded(Long.toString(number), width);
  }

  /** Digits with zeros in front up to the width. */
  public static String padded(String digits, int width) {
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
