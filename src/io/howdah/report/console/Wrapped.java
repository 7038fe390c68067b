package io.howdah.report.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text broken into lines where Python's textwrap breaks it: at blanks, after hyphens inside words,
 * and inside words that are longer than a line. Lengths count code points.
 */
final class Wrapped {
  private static final int TAB = 8;
  private static final Pattern CHUNK =
      Pattern.compile(
          " +"
              + "|(?<=[\\w!\"'&.,?])-{2,}(?=\\w)"
              + "|\\S+?(?:"
              + "-(?:(?<=[\\p{L}_]{2}-)|(?<=[\\p{L}_]-[\\w!\"'&.,?]-))(?=[\\p{L}_]-?[\\p{L}_])"
              + "|(?= |$)"
              + "|(?<=[\\w!\"'&.,?])(?=-{2,}\\w))",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final int width;
  private final boolean trim;
  private final Deque<String> chunks = new ArrayDeque<>();
  private final List<String> lines = new ArrayList<>();

  private Wrapped(String text, int width, boolean trim) {
    this.width = width;
    this.trim = trim;
    Matcher chunk = CHUNK.matcher(blanks(text));
    while (chunk.find()) {
      chunks.add(chunk.group());
    }
  }

  /**
   * The text's lines joined by line ends.
   *
   * @param trim whether blanks at the breaks go
   */
  static String text(String text, int width, boolean trim) {
    Wrapped wrapped = new Wrapped(text, Math.max(1, width), trim);
    while (!wrapped.chunks.isEmpty()) {
      wrapped.line();
    }
    return String.join("\n", wrapped.lines);
  }

  private static String blanks(String text) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int blanks = c == '\t' ? TAB - column % TAB : 1;
      boolean white = "\t\n\u000b\f\r ".indexOf(c) >= 0;
      out.append(white ? " ".repeat(blanks) : String.valueOf(c));
      column = c == '\n' || c == '\r' ? 0 : column + blanks;
    }
    return out.toString();
  }

  private void line() {
    if (trim && !lines.isEmpty() && chunks.getFirst().isBlank()) {
      chunks.removeFirst();
    }
    List<String> line = new ArrayList<>();
    int used = fill(line);
    if (!chunks.isEmpty() && length(chunks.getFirst()) > width) {
      line.add(broken(width - used));
    }
    if (trim && !line.isEmpty() && line.get(line.size() - 1).isBlank()) {
      line.remove(line.size() - 1);
    }
    if (!line.isEmpty()) {
      lines.add(String.join("", line));
    }
  }

  private int fill(List<String> line) {
    int used = 0;
    while (!chunks.isEmpty() && used + length(chunks.getFirst()) <= width) {
      used += length(chunks.getFirst());
      line.add(chunks.removeFirst());
    }
    return used;
  }

  /** As much of a word that no line can hold as there is room for, up to a hyphen where it can. */
  private String broken(int room) {
    String chunk = chunks.removeFirst();
    int end = chunk.offsetByCodePoints(0, room);
    int hyphen = chunk.lastIndexOf('-', end - 1);
    if (hyphen > 0 && !chunk.substring(0, hyphen).matches("-*")) {
      end = hyphen + 1;
    }
    if (end < chunk.length()) {
      chunks.addFirst(chunk.substring(end));
    }
    return chunk.substring(0, end);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
