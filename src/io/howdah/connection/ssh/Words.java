package io.howdah.connection.ssh;

import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.List;

/** Splits option strings into words by a POSIX shell's rules for quotes, as Python's shlex does. */
final class Words {
  private static final char NONE = 0;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private char quote = NONE;

  private Words(String text) {
    this.text = text;
  }

  static List<String> split(String text) {
    return new Words(text).run();
  }

  private List<String> run() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escapes = c == '\\' && quote != '\'' && i + 1 < text.length();
      if (escapes && (quote == NONE || "\"\\".indexOf(text.charAt(i + 1)) >= 0)) {
        i++;
        add(text.charAt(i));
      } else {
        take(c);
      }
    }
    if (quote != NONE) {
      throw new HowdahException("No closing quotation in ssh options: " + text);
    }
    end();
    return words;
  }

  private void take(char c) {
    if (quote == NONE && Character.isWhitespace(c)) {
      end();
    } else if (quote == NONE && (c == '\'' || c == '"')) {
      quote = c;
      inWord = true;
    } else if (c == quote) {
      quote = NONE;
    } else {
      add(c);
    }
  }

  private void add(char c) {
    inWord = true;
    word.append(c);
  }

  private void end() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
