package io.howdah.templating.filter;

import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.PyStrings;
import io.howdah.templating.value.PyTypeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Python's textwrap.wrap with expand_tabs and replace_whitespace off. */
public final class TextWrap {
  private static final String SPACE = "[\\t\\n\\x0b\\x0c\\r ]";
  private static final String NO_SPACE = "[^\\t\\n\\x0b\\x0c\\r ]";
  private static final String PUNCTUATION = "[\\w!\"'&.,?]";
  private static final String LETTER = "[^\\d\\W]";
  private static final PyPattern CHUNKS =
      PyPattern.compile(
          "("
              + SPACE
              + "+|(?<="
              + PUNCTUATION
              + ")-{2,}(?=\\w)|"
              + NO_SPACE
              + "+?(?:-(?:(?<="
              + LETTER
              + "{2}-)|(?<="
              + LETTER
              + "-"
              + LETTER
              + "-))(?="
              + LETTER
              + "-?"
              + LETTER
              + ")|(?="
              + SPACE
              + "|\\Z)|(?<="
              + PUNCTUATION
              + ")(?=-{2,}\\w)))",
          0);
  private static final PyPattern WORDS = PyPattern.compile("(" + SPACE + "+)", 0);

  private final long width;
  private final boolean breakLong;
  private final boolean breakHyphens;
  private final Indents indents;

  /** What lines begin with: the first, and those after it. */
  public record Indents(String first, String next) {
    private static final Indents NONE = new Indents("", "");

    String of(boolean firstLine) {
      return firstLine ? first : next;
    }
  }

  TextWrap(long width, boolean breakLong, boolean breakHyphens) {
    this(width, breakLong, breakHyphens, Indents.NONE);
  }

  private TextWrap(long width, boolean breakLong, boolean breakHyphens, Indents indents) {
    this.width = width;
    this.breakLong = breakLong;
    this.breakHyphens = breakHyphens;
    this.indents = indents;
  }

  /** Python's textwrap.fill with these indents: one paragraph, its lines joined. */
  public static String fill(String text, int width, Indents indents) {
    String blanks = text.replaceAll("[\\t\\n\\x0b\\x0c\\r]", " ");
    return String.join("\n", new TextWrap(width, true, true, indents).wrap(blanks));
  }

  /** The lines of one paragraph; none for empty text. */
  List<String> wrap(String text) {
    if (width <= 0) {
      throw PyTypeException.value("invalid width " + width + " (must be > 0)");
    }
    Deque<String> chunks = new ArrayDeque<>();
    for (String chunk : (breakHyphens ? CHUNKS : WORDS).split(text)) {
      if (chunk != null && !chunk.isEmpty()) {
        chunks.add(chunk);
      }
    }
    List<String> lines = new ArrayList<>();
    while (!chunks.isEmpty()) {
      line(chunks, lines);
    }
    return lines;
  }

  private void line(Deque<String> chunks, List<String> lines) {
    String indent = indents.of(lines.isEmpty());
    long room = width - PyStrings.length(indent);
    if (!lines.isEmpty() && chunks.getFirst().isBlank()) {
      chunks.removeFirst();
    }
    Deque<String> line = new ArrayDeque<>();
    long length = 0;
    while (!chunks.isEmpty() && length + PyStrings.length(chunks.getFirst()) <= room) {
      length += PyStrings.length(chunks.getFirst());
      line.add(chunks.removeFirst());
    }
    if (!chunks.isEmpty() && PyStrings.length(chunks.getFirst()) > room) {
      longWord(chunks, line, room - length);
    }
    if (!line.isEmpty() && line.getLast().isBlank()) {
      line.removeLast();
    }
    if (!line.isEmpty()) {
      lines.add(indent + String.join("", line));
    }
  }

  private void longWord(Deque<String> chunks, Deque<String> line, long room) {
    if (!breakLong) {
      if (line.isEmpty()) {
        line.add(chunks.removeFirst());
      }
      return;
    }
    int left = (int) room;
    String word = chunks.removeFirst();
    int end = breakHyphens ? hyphen(word, left) : left;
    line.add(PyStrings.part(word, 0, end));
    chunks.addFirst(word.substring(PyStrings.part(word, 0, end).length()));
  }

  /** After the last hyphen that fits and is not all there is before it. */
  private static int hyphen(String word, int left) {
    if (PyStrings.length(word) <= left) {
      return left;
    }
    String part = PyStrings.part(word, 0, left);
    int at = part.lastIndexOf('-');
    boolean usable = at > 0 && part.substring(0, at).chars().anyMatch(c -> c != '-');
    return usable ? PyStrings.length(part.substring(0, at)) + 1 : left;
  }
}
