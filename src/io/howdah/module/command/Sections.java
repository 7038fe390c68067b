package io.howdah.module.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The output of one script that asked many questions: each answer follows a line that holds the
 * ASCII record separator and the answer's name. One round trip then serves a whole module.
 */
public final class Sections {
  /** Begins a section's line; no text file holds it. */
  public static final char MARK = '\036';

  /** Shell text that defines {@code sec}: {@code sec NAME} opens a section. */
  public static final String DEFINE = "sec() { printf '\\036%s\\n' \"$1\"; }\n";

  private final Map<String, String> byName;

  private Sections(Map<String, String> byName) {
    this.byName = byName;
  }

  /** Splits a script's standard output; what precedes the first section is dropped. */
  public static Sections parse(String output) {
    Map<String, String> found = new LinkedHashMap<>();
    int at = output.indexOf(MARK);
    while (at >= 0) {
      int next = output.indexOf(MARK, at + 1);
      String piece = output.substring(at + 1, next < 0 ? output.length() : next);
      int eol = piece.indexOf('\n');
      String name = eol < 0 ? piece : piece.substring(0, eol);
      found.merge(name, eol < 0 ? "" : piece.substring(eol + 1), String::concat);
      at = next;
    }
    return new Sections(found);
  }

  /** Whether the section was opened. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** A section's text as it is, empty if it was never opened. */
  public String text(String name) {
    return byName.getOrDefault(name, "");
  }

  /** A section's text without blanks around it. */
  public String word(String name) {
    return text(name).strip();
  }

  /** A section's lines, none if it is empty. */
  public List<String> lines(String name) {
    return text(name).lines().toList();
  }

  /** All sections in order. */
  public Map<String, String> all() {
    return byName;
  }
}
