package io.howdah.inventory.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a line as a shell would, {@code #} starting a comment; Python's shlex.split. */
final class ShellWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private @Nullable StringBuilder word;
  private int at;

  private ShellWords(String text) {
    this.text = text;
  }

  /**
   * The words of a line.
   *
   * @throws IllegalArgumentException naming an open quotation or a trailing backslash
   */
  static List<String> split(String line) {
    return new ShellWords(line).read();
  }

  private List<String> read() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (Character.isWhitespace(c)) {
        finish();
      } else if (c == '#') {
        at = text.length();
      } else if (c == '\'' || c == '"') {
        quoted(c);
      } else if (c == '\\') {
        escaped();
      } else {
        open().append(c);
      }
    }
    finish();
    return words;
  }

  private void quoted(char quote) {
    StringBuilder into = open();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return;
      }
      boolean escape = c == '\\' && quote == '"' && at < text.length();
      if (escape && (text.charAt(at) == '"' || text.charAt(at) == '\\')) {
        into.append(text.charAt(at++));
      } else {
        into.append(c);
      }
    }
    throw new IllegalArgumentException("No closing quotation");
  }

  private void escaped() {
    if (at >= text.length()) {
      throw new IllegalArgumentException("No escaped character");
    }
    open().append(text.charAt(at++));
  }

  private StringBuilder open() {
    if (word == null) {
      word = new StringBuilder();
    }
    return word;
  }

  private void finish() {
    if (word != null) {
      words.add(word.toString());
      word = null;
    }
  }
}
