package io.howdah.templating.parse;

import io.howdah.error.SourceLocation;
import io.howdah.templating.value.TemplateSyntaxException;

/**
 * Text of a template with its name, newlines made LF.
 *
 * @param name for messages
 * @param text normal text
 */
public record SourceText(String name, String text) {
  /** Makes newlines LF and drops one at the end unless it is kept. */
  static SourceText of(String name, String raw, boolean keepTrailing) {
    String text = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    boolean drop = !keepTrailing && text.endsWith("\n");
    return new SourceText(name, drop ? text.substring(0, text.length() - 1) : text);
  }

  /** Line and column of an index. */
  public SourceLocation place(int index) {
    int at = Math.min(index, text.length());
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    return new SourceLocation(name, line, at - lineStart + 1);
  }

  /** A syntax error at an index. */
  TemplateSyntaxException error(String message, int index) {
    TemplateSyntaxException made = new TemplateSyntaxException(message);
    made.at(place(index));
    return made;
  }
}
