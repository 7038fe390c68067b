package io.howdah.inventory;

import java.util.ArrayList;
import java.util.List;

/** Expands {@code web[01:10]}, {@code db-[a:f]} and {@code n[1:9:2]}; several in one name too. */
public final class HostRange {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private HostRange() {}

  /** What Python itself makes of a text that only begins like a range. */
  public static final class ValueException extends InventoryException {
    private static final long serialVersionUID = 1L;

    ValueException(String message) {
      super(message);
    }
  }

  /**
   * Every name that the text stands for; a text without brackets stands for itself.
   *
   * @throws InventoryException if a range is malformed
   */
  public static List<String> expand(String text) {
    int open = text.indexOf('[');
    int close = text.indexOf(']', open + 1);
    if (open < 0) {
      return List.of(text);
    }
    if (close < 0) {
      throw new ValueException("not enough values to unpack (expected 3, got 2)");
    }
    String head = text.substring(0, open);
    List<String> tails = expand(text.substring(close + 1));
    List<String> names = new ArrayList<>();
    for (String step : steps(text.substring(open + 1, close))) {
      tails.forEach(tail -> names.add(head + step + tail));
    }
    return names;
  }

  private static List<String> steps(String range) {
    String[] bounds = range.split(":", -1);
    if (bounds.length != 2 && bounds.length != 3) {
      throw new InventoryException("host range must be begin:end or begin:end:step");
    }
    String begin = bounds[0].isEmpty() ? "0" : bounds[0];
    String end = bounds[1];
    if (end.isEmpty()) {
      throw new InventoryException("host range must specify end value");
    }
    int step = bounds.length == 3 ? number(bounds[2]) : 1;
    if (step <= 0) {
      throw new InventoryException("host range must have a step of at least 1");
    }
    boolean letters = isLetter(begin) && isLetter(end);
    return letters ? letters(begin, end, step) : numbers(begin, end, step);
  }

  private static boolean isLetter(String text) {
    return text.length() == 1 && LETTERS.contains(text);
  }

  private static List<String> letters(String begin, String end, int step) {
    int from = LETTERS.indexOf(begin);
    int to = LETTERS.indexOf(end);
    if (from > to) {
      throw new InventoryException("host range must have begin <= end");
    }
    List<String> names = new ArrayList<>();
    for (int i = from; i <= to; i += step) {
      names.add(LETTERS.substring(i, i + 1));
    }
    return names;
  }

  private static List<String> numbers(String begin, String end, int step) {
    boolean padded = begin.length() > 1 && begin.startsWith("0");
    if (padded && begin.length() != end.length()) {
      throw new InventoryException("host range must specify equal-length begin and end formats");
    }
    String format = padded ? "%0" + begin.length() + "d" : "%d";
    int last = number(end);
    List<String> names = new ArrayList<>();
    for (int i = number(begin); i <= last; i += step) {
      names.add(format.formatted(i));
    }
    return names;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ValueException("invalid literal for int() with base 10: '" + text + "'");
    }
  }
}
