package io.howdah.engine.documentation;

import java.util.Map;

/** Backslash sequences of Python's string literals. */
final class PythonEscapes {
  private static final Map<Character, String> SIMPLE =
      Map.ofEntries(
          Map.entry('\n', ""),
          Map.entry('\\', "\\"),
          Map.entry('\'', "'"),
          Map.entry('"', "\""),
          Map.entry('a', "\u0007"),
          Map.entry('b', "\b"),
          Map.entry('f', "\f"),
          Map.entry('n', "\n"),
          Map.entry('r', "\r"),
          Map.entry('t', "\t"),
          Map.entry('v', "\u000b"));

  private PythonEscapes() {}

  /** The text that a literal's body stands for; what is no sequence stays. */
  static String resolve(String body) {
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '\\' || i + 1 == body.length()) {
        made.append(c);
        continue;
      }
      i += sequence(body, i + 1, made);
    }
    return made.toString();
  }

  /** Appends what the sequence stands for; how many characters it has after the backslash. */
  private static int sequence(String body, int at, StringBuilder made) {
    char kind = body.charAt(at);
    String simple = SIMPLE.get(kind);
    if (simple != null) {
      made.append(simple);
      return 1;
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits > 0 && at + 1 + digits <= body.length()) {
      String code = body.substring(at + 1, at + 1 + digits);
      if (code.matches("[0-9a-fA-F]+")) {
        made.appendCodePoint(Integer.parseInt(code, 16));
        return 1 + digits;
      }
    }
    made.append('\\').append(kind);
    return 1;
  }
}
