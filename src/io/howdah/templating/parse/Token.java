package io.howdah.templating.parse;

import org.jspecify.annotations.Nullable;

/**
 * One token.
 *
 * @param type its kind
 * @param value text of data, names and operators; value of literals
 * @param start index in the source, after newlines were made LF
 * @param end index after its last character
 */
record Token(TokenType type, @Nullable Object value, int start, int end) {
  /** Whether it is this name. */
  boolean is(String name) {
    return type == TokenType.NAME && name.equals(value);
  }

  /** How messages call it. */
  String describe() {
    return type == TokenType.NAME ? String.valueOf(value) : type.words();
  }
}
