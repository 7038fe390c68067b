package io.howdah.module.command;

import io.howdah.module.ModuleFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits text into words by the rules of Python's shlex.split in its POSIX mode. */
public final class ShellSplit {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private @Nullable StringBuilder word;
  private int at;

  private ShellSplit(String text) {
    this.text = text;
  }

  /**
   * The words of the text.
   *
   * @throws ModuleFailure if a quotation is not closed or an escape ends the text
   */
  public static List<String> split(String text) {
    ShellSplit split = new ShellSplit(text);
    while (split.at < text.length()) {
      split.step(text.charAt(split.at++));
    }
    split.endWord();
    return split.words;
  }

  private void step(char c) {
    switch (c) {
      case ' ', '\t', '\r', '\n' -> endWord();
      case '\'', '"' -> quoted(c);
      case '\\' -> current().append(next("No escaped character"));
      default -> current().append(c);
    }
  }

  private void quoted(char quote) {
    StringBuilder open = current();
    char c = next("No closing quotation");
    while (c != quote) {
      if (c == '\\' && quote == '"') {
        char escaped = next("No escaped character");
        if (escaped != '"' && escaped != '\\') {
          open.append('\\');
        }
        c = escaped;
      }
      open.append(c);
      c = next("No closing quotation");
    }
  }

  private char next(String complaint) {
    if (at >= text.length()) {
      throw new ModuleFailure(complaint);
    }
    return text.charAt(at++);
  }

  private StringBuilder current() {
    StringBuilder open = word == null ? new StringBuilder() : word;
    word = open;
    return open;
  }

  private void endWord() {
    if (word != null) {
      words.add(word.toString());
      word = null;
    }
  }
}
