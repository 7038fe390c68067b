package io.howdah.templating.dump;

/** Writes scalars in each of YAML's styles. */
final class YamlScalars {
  private final YamlOutput out;

  /** Whether the last block scalar kept trailing line breaks, which ends the stream with "...". */
  boolean openEnded;

  YamlScalars(YamlOutput out) {
    this.out = out;
  }

  void plain(String text, boolean breaks) {
    if (!out.whitespace && !text.isEmpty()) {
      out.put(' ');
    }
    flowing(text, breaks, false);
    out.whitespace = false;
    out.indention = false;
  }

  void singleQuoted(String text, boolean breaks) {
    out.mark("'");
    flowing(text, breaks, true);
    out.close("'");
    out.whitespace = false;
    out.indention = false;
  }

  private void flowing(String text, boolean allowBreaks, boolean quoted) {
    int[] points = text.codePoints().toArray();
    boolean spaces = false;
    boolean breaks = false;
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (c == ' ') {
        boolean inside = !quoted || i > 0 && i < points.length - 1;
        boolean single = i + 1 >= points.length || points[i + 1] != ' ';
        if (allowBreaks && !spaces && out.beyondWidth() && inside && single) {
          out.writeIndent();
        } else {
          out.put(c);
        }
        spaces = true;
      } else if (ScalarAnalysis.isBreak(c)) {
        if (!breaks && c == '\n') {
          out.lineBreak('\n');
        }
        out.lineBreak(c);
        out.indention = true;
        breaks = true;
      } else {
        character(c, breaks, quoted);
        spaces = false;
        breaks = false;
      }
    }
    if (breaks && quoted) {
      out.writeIndent();
    }
  }

  private void character(int c, boolean afterBreak, boolean quoted) {
    if (afterBreak) {
      out.writeIndent();
    }
    if (quoted && c == '\'') {
      out.put('\'');
    }
    out.put(c);
    out.indention = false;
  }

  void doubleQuoted(String text, boolean allowBreaks) {
    out.mark("\"");
    int[] points = text.codePoints().toArray();
    boolean spaces = false;
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (!ScalarAnalysis.isPrintable(c) || ScalarAnalysis.isBreak(c) || c == '"' || c == '\\') {
        escape(c);
        spaces = false;
      } else if (c == ' ') {
        boolean inside = i > 0 && i < points.length - 1;
        if (allowBreaks && !spaces && out.beyondWidth() && inside) {
          out.writeIndent();
          if (points[i + 1] == ' ') {
            out.put('\\');
          }
        } else {
          out.put(c);
        }
        spaces = true;
      } else {
        out.put(c);
        spaces = false;
      }
    }
    out.close("\"");
    out.whitespace = false;
    out.indention = false;
  }

  private void escape(int c) {
    String known =
        switch (c) {
          case 0 -> "0";
          case 7 -> "a";
          case 8 -> "b";
          case 9 -> "t";
          case 10 -> "n";
          case 11 -> "v";
          case 12 -> "f";
          case 13 -> "r";
          case 27 -> "e";
          case '"' -> "\"";
          case '\\' -> "\\";
          case 0x85 -> "N";
          case 0xa0 -> "_";
          case 0x2028 -> "L";
          case 0x2029 -> "P";
          default -> numeric(c);
        };
    out.put('\\');
    known.chars().forEach(out::put);
  }

  private static String numeric(int c) {
    if (c <= 0xff) {
      return "x%02X".formatted(c);
    }
    return c <= 0xffff ? "u%04X".formatted(c) : "U%08X".formatted(c);
  }

  void literal(String text) {
    int[] points = text.codePoints().toArray();
    header('|', points);
    boolean breaks = true;
    for (int c : points) {
      if (ScalarAnalysis.isBreak(c)) {
        out.lineBreak(c);
        out.indention = true;
        breaks = true;
      } else {
        if (breaks) {
          out.writeIndent();
        }
        out.put(c);
        out.indention = false;
        breaks = false;
      }
    }
  }

  void folded(String text) {
    int[] points = text.codePoints().toArray();
    header('>', points);
    boolean breaks = true;
    boolean leadingSpaces = true;
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (ScalarAnalysis.isBreak(c)) {
        if (!breaks && !leadingSpaces && c == '\n' && foldsAfter(points, i)) {
          out.lineBreak('\n');
        }
        out.lineBreak(c);
        out.indention = true;
        breaks = true;
        continue;
      }
      if (breaks) {
        out.writeIndent();
        leadingSpaces = c == ' ' || c == '\t';
      }
      boolean single = i + 1 >= points.length || points[i + 1] != ' ';
      if (!breaks && c == ' ' && single && out.beyondWidth()) {
        out.writeIndent();
      } else {
        out.put(c);
      }
      out.indention = false;
      breaks = false;
    }
  }

  /** Whether text that is neither blank nor the end follows the line breaks from here. */
  private static boolean foldsAfter(int[] points, int from) {
    int i = from;
    while (i < points.length && ScalarAnalysis.isBreak(points[i])) {
      i++;
    }
    return i < points.length && points[i] != ' ' && points[i] != '\t';
  }

  private void header(char indicator, int[] points) {
    out.mark(Character.toString(indicator));
    if (points.length > 0 && (points[0] == ' ' || ScalarAnalysis.isBreak(points[0]))) {
      out.close(Integer.toString(out.bestIndent()));
    }
    chomping(points);
    out.lineBreak('\n');
    out.indention = true;
    out.whitespace = true;
  }

  private void chomping(int[] points) {
    int n = points.length;
    openEnded = false;
    if (n == 0 || !ScalarAnalysis.isBreak(points[n - 1])) {
      out.close("-");
    } else if (n == 1 || ScalarAnalysis.isBreak(points[n - 2])) {
      out.close("+");
      openEnded = true;
    }
  }
}
