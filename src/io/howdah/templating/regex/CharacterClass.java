package io.howdah.templating.regex;

/** Translates one bracketed set; the opening bracket is already taken. */
final class CharacterClass {
  private static final int SET = -1;

  private final Source source;
  private final boolean ascii;
  private final int open;
  private final StringBuilder items = new StringBuilder();
  private boolean nested;

  CharacterClass(Source source, boolean ascii) {
    this.source = source;
    this.ascii = ascii;
    this.open = source.at - 1;
  }

  String translate() {
    boolean negated = source.take("^");
    int first = source.at;
    while (source.at == first || !source.next(']')) {
      item();
    }
    source.at++;
    if (!negated) {
      return "[" + items + "]";
    }
    return nested ? "(?:(?![" + items + "])(?s:.))" : "[^" + items + "]";
  }

  private void item() {
    int start = source.at;
    int low = member();
    if (!source.next('-') || source.text.startsWith("-]", source.at)) {
      if (low != SET) {
        items.append(Escapes.literal(low));
      }
      return;
    }
    source.at++;
    int before = items.length();
    int high = member();
    if (low == SET || high == SET || high < low) {
      items.setLength(before);
      throw new PyRegexException(
          "bad character range " + source.text.substring(start, source.at), start);
    }
    items.append(Escapes.literal(low)).append('-').append(Escapes.literal(high));
  }

  /** One character, or SET when a whole set was added. */
  private int member() {
    if (!source.more()) {
      throw new PyRegexException("unterminated character set", open);
    }
    int start = source.at;
    int c = source.codePoint();
    if (c != '\\') {
      return c;
    }
    if (!source.more()) {
      throw new PyRegexException("bad escape (end of pattern)", start);
    }
    int letter = source.codePoint();
    if (Escapes.isSet(letter)) {
      set(letter);
      return SET;
    }
    return letter == 'b' ? 8 : octal(letter, start);
  }

  private int octal(int letter, int start) {
    if (Escapes.isOctal(letter)) {
      String rest = source.run(Escapes::isOctal, 2);
      return Integer.parseInt(Character.toString(letter) + rest, 8);
    }
    if (Escapes.isDigit(letter)) {
      throw new PyRegexException("bad escape \\" + Character.toString(letter), start);
    }
    return Escapes.character(source, letter, start);
  }

  private void set(int letter) {
    String set = Escapes.set(letter, ascii);
    boolean upper = Character.isUpperCase(letter);
    items.append(upper ? "[^" + set + "]" : set);
    nested |= upper;
  }
}
