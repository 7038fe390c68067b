package io.howdah.templating.parse;

import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyStrings;
import io.howdah.templating.value.PyText;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tokens inside statements and expressions. */
final class CodeLexer {
  private static final Pattern FLOAT =
      Pattern.compile(
          "(?<!\\.)(\\d+_)*\\d+((\\.(\\d+_)*\\d+)?[eE][+\\-]?(\\d+_)*\\d+|\\.(\\d+_)*\\d+)");
  private static final Pattern INTEGER =
      Pattern.compile(
          "0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[\\da-fA-F])+|[1-9](?:_?\\d)*|0(?:_?0)*");
  private static final Map<String, TokenType> OPERATORS =
      Stream.of(TokenType.values())
          .filter(type -> type.ordinal() >= TokenType.ADD.ordinal() && type != TokenType.EOF)
          .collect(Collectors.toMap(TokenType::words, type -> type));

  private final SourceText source;
  private final String text;
  private final List<Token> tokens;
  private final Deque<Character> open = new ArrayDeque<>();
  private int closed;
  private int pos;

  CodeLexer(SourceText source, List<Token> tokens) {
    this.source = source;
    this.text = source.text();
    this.tokens = tokens;
  }

  /** Index at which the last end was found. */
  int closedAt() {
    return closed;
  }

  /**
   * Reads tokens up to the end that the closing function finds.
   *
   * @param closing index to index after an end there, or -1
   * @return index after the end, or -1 at the end of the text
   */
  int run(int from, IntUnaryOperator closing) {
    pos = from;
    open.clear();
    while (pos < text.length()) {
      int end = open.isEmpty() ? closing.applyAsInt(pos) : -1;
      if (end >= 0) {
        closed = pos;
        return end;
      }
      if (PyStrings.isSpace(text.charAt(pos))) {
        pos++;
      } else {
        token();
      }
    }
    return -1;
  }

  private void token() {
    char c = text.charAt(pos);
    if (c >= '0' && c <= '9') {
      number();
    } else if (isWord(text.codePointAt(pos))) {
      name();
    } else if (c == '\'' || c == '"') {
      string(c);
    } else {
      operator();
    }
  }

  private void number() {
    Matcher real = matcher(FLOAT);
    if (real.lookingAt()) {
      double value = Double.parseDouble(real.group().replace("_", ""));
      add(TokenType.FLOAT, value, real.end());
      return;
    }
    Matcher whole = matcher(INTEGER);
    if (whole.lookingAt()) {
      add(TokenType.INTEGER, integer(whole.group().replace("_", "")), whole.end());
      return;
    }
    name();
  }

  private Matcher matcher(Pattern pattern) {
    return pattern
        .matcher(text)
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .region(pos, text.length());
  }

  private Number integer(String digits) {
    if (digits.length() > 4300) {
      throw source.error("Exceeds the limit (4300 digits) for integer string conversion", pos);
    }
    if (digits.length() > 2 && digits.charAt(0) == '0' && Character.isLetter(digits.charAt(1))) {
      int radix = radix(digits.charAt(1));
      return PyNumbers.normal(new BigInteger(digits.substring(2), radix));
    }
    return PyNumbers.normal(new BigInteger(digits));
  }

  private static int radix(char letter) {
    return switch (Character.toLowerCase(letter)) {
      case 'b' -> 2;
      case 'o' -> 8;
      default -> 16;
    };
  }

  private static boolean isWord(int point) {
    return point == '_' || Character.isLetterOrDigit(point);
  }

  private void name() {
    int end = pos;
    while (end < text.length() && isWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    String name = text.substring(pos, end);
    if (!isIdentifier(name)) {
      throw source.error("Invalid character in identifier", pos);
    }
    add(TokenType.NAME, name.intern(), end);
  }

  private static boolean isIdentifier(String name) {
    int first = name.codePointAt(0);
    return first == '_' || Character.isUnicodeIdentifierStart(first);
  }

  private void string(char quote) {
    int at = pos + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw unexpected();
    }
    add(TokenType.STRING, text.substring(pos + 1, at), at + 1);
  }

  private void operator() {
    int two = Math.min(pos + 2, text.length());
    TokenType type = OPERATORS.get(text.substring(pos, two));
    if (type == null) {
      type = OPERATORS.get(text.substring(pos, pos + 1));
    }
    if (type == null) {
      throw unexpected();
    }
    balance(type);
    add(type, type.words(), pos + type.words().length());
  }

  private void balance(TokenType type) {
    switch (type) {
      case LBRACE -> open.push('}');
      case LPAREN -> open.push(')');
      case LBRACKET -> open.push(']');
      case RBRACE, RPAREN, RBRACKET -> close(type.words().charAt(0));
      default -> {}
    }
  }

  private void close(char bracket) {
    if (open.isEmpty()) {
      throw source.error("unexpected '" + bracket + "'", pos);
    }
    char expected = open.pop();
    if (expected != bracket) {
      throw source.error("unexpected '" + bracket + "', expected '" + expected + "'", pos);
    }
  }

  private void add(TokenType type, Object value, int end) {
    tokens.add(new Token(type, value, pos, end));
    pos = end;
  }

  private RuntimeException unexpected() {
    String character = Character.toString(text.codePointAt(pos));
    return source.error("unexpected char " + PyText.repr(character) + " at " + pos, pos);
  }
}
