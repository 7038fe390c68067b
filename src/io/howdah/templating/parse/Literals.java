package io.howdah.templating.parse;

import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.TemplateException;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Number and text literals of Python source. */
public final class Literals {
  private static final Pattern NUMBER =
      Pattern.compile(
          "0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[\\da-fA-F])+"
              + "|(?:\\d(?:_?\\d)*)?\\.\\d(?:_?\\d)*(?:[eE][+-]?\\d(?:_?\\d)*)?"
              + "|\\d(?:_?\\d)*\\.?(?:[eE][+-]?\\d(?:_?\\d)*)?");
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d*|0+");

  private Literals() {}

  /**
   * A text literal.
   *
   * @param value its value
   * @param end index after its closing quote
   */
  public record Text(String value, int end) {}

  /** Index after the number that starts here. */
  public static int numberEnd(String text, int from) {
    Matcher matcher = NUMBER.matcher(text).region(from, text.length());
    int end = matcher.lookingAt() ? matcher.end() : from + 1;
    boolean glued = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    return glued ? text.length() : end;
  }

  /** The value of a number literal, or null where it is none (such as 010). */
  public static @Nullable Object number(String written) {
    String digits = written.replace("_", "");
    if (digits.length() > 2 && Character.isLetter(digits.charAt(1)) && digits.charAt(0) == '0') {
      int radix =
          switch (Character.toLowerCase(digits.charAt(1))) {
            case 'b' -> 2;
            case 'o' -> 8;
            case 'x' -> 16;
            default -> 0;
          };
      String body = digits.substring(2);
      if (radix > 0) {
        boolean fits = body.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
        return fits ? PyNumbers.normal(new BigInteger(body, radix)) : null;
      }
    }
    if (WHOLE.matcher(digits).matches()) {
      return digits.length() > 4300 ? null : PyNumbers.normal(new BigInteger(digits));
    }
    boolean real = digits.contains(".") || digits.contains("e") || digits.contains("E");
    return real && NUMBER.matcher(written).matches() ? (Object) Double.valueOf(digits) : null;
  }

  /** Whether a text literal, perhaps with the prefix u or r, starts here. */
  public static boolean startsText(String text, int from) {
    int quote = quoteAt(text, from);
    return quote >= 0;
  }

  private static int quoteAt(String text, int from) {
    if (from >= text.length()) {
      return -1;
    }
    boolean prefix = "uUrR".indexOf(text.charAt(from)) >= 0;
    int at = prefix ? from + 1 : from;
    boolean quoted = at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
    return quoted ? at : -1;
  }

  /** The text literal that starts here, or null where it is broken. */
  public static @Nullable Text text(String source, int from) {
    int quote = quoteAt(source, from);
    boolean raw = quote > from && "rR".indexOf(source.charAt(from)) >= 0;
    String mark = source.substring(quote, quote + 1);
    String triple = mark.repeat(3);
    boolean isTriple = source.startsWith(triple, quote);
    String close = isTriple ? triple : mark;
    int start = quote + close.length();
    int end = closing(source, start, close);
    if (end < 0) {
      return null;
    }
    String body = source.substring(start, end);
    return raw ? new Text(body, end + close.length()) : decoded(body, end + close.length());
  }

  private static int closing(String source, int start, String close) {
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\n' && close.length() == 1) {
        return -1;
      } else if (source.startsWith(close, i)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Text decoded(String body, int end) {
    try {
      return new Text(StringEscapes.decode(body, new SourceText("", body), 0), end);
    } catch (TemplateException e) {
      return null;
    }
  }
}
