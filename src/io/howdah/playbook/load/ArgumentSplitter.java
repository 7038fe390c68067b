package io.howdah.playbook.load;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of arguments at white space, but not inside quotes or Jinja's braces. */
public final class ArgumentSplitter {
  private static final String[][] BRACES = {{"{{", "}}"}, {"{%", "%}"}, {"{#", "#}"}};

  private final List<String> words = new ArrayList<>();
  private final int[] depth = new int[BRACES.length];
  private char quote;

  private ArgumentSplitter() {}

  /**
   * The words as written, quotes kept; trailing spaces and line ends stay with the word before.
   *
   * @throws IllegalArgumentException where quotes or braces are not closed
   */
  public static List<String> split(String text) {
    ArgumentSplitter splitter = new ArgumentSplitter();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      boolean continued = splitter.line(lines[i]);
      if (i < lines.length - 1 && !continued) {
        splitter.glue("\n");
      }
    }
    if (splitter.inBraces() || splitter.quote != 0) {
      throw new IllegalArgumentException(
          "failed at splitting arguments, either an unbalanced jinja2 block or quotes: " + text);
    }
    return splitter.words;
  }

  /** Takes a line; true where it ends with a lone backslash. */
  private boolean line(String line) {
    boolean continued = false;
    String[] tokens = line.split(" ", -1);
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i].isEmpty() && i != 0) {
        glue(" ");
      } else if (tokens[i].equals("\\") && quote == 0) {
        continued = true;
      } else {
        token(tokens[i], i, tokens.length > 1);
      }
    }
    return continued;
  }

  private void token(String token, int index, boolean several) {
    boolean wasQuoted = quote != 0;
    boolean wasInBraces = inBraces();
    quote = quoteAfter(token, quote);
    boolean placed = false;
    if (quote != 0 && !wasQuoted && !wasInBraces) {
      words.add(token);
      placed = true;
    } else if (wasInBraces || quote != 0 || wasQuoted) {
      glue(separator(index, several, wasQuoted) + token);
      placed = true;
    }
    boolean moved = countBraces(token);
    if (!placed && (moved || !token.isEmpty())) {
      words.add(token);
    }
  }

  private static String separator(int index, boolean several, boolean wasQuoted) {
    if (index == 0 && wasQuoted) {
      return "";
    }
    return several ? (index > 0 ? " " : "") : "\n";
  }

  private boolean countBraces(String token) {
    boolean moved = false;
    for (int i = 0; i < BRACES.length; i++) {
      int before = depth[i];
      int change = count(token, BRACES[i][0]) - count(token, BRACES[i][1]);
      depth[i] = Math.max(0, before + change);
      moved |= depth[i] != before;
    }
    return moved;
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  private boolean inBraces() {
    return depth[0] + depth[1] + depth[2] > 0;
  }

  private void glue(String text) {
    if (!words.isEmpty()) {
      words.set(words.size() - 1, words.get(words.size() - 1) + text);
    }
  }

  private static char quoteAfter(String token, char open) {
    char quote = open;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      boolean escaped = i > 0 && token.charAt(i - 1) == '\\';
      if ((c == '"' || c == '\'') && !escaped) {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
    }
    return quote;
  }
}
