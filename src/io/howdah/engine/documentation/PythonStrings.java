package io.howdah.engine.documentation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Variables of a Python file that are literal strings: assignments of whole lines, of the file or
 * of a class in it. Nothing is run; what is computed is not seen.
 */
final class PythonStrings {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("[ \\t]*([A-Z][A-Z0-9_]*)[ \\t]*=[ \\t]*(\\(\\s*)?(?=[rRbBuU]{0,2}['\"])");
  private static final Pattern PREFIX = Pattern.compile("([rRbBuUfF]{0,2})('''|\"\"\"|'|\")");

  private final String text;
  private final Map<String, String> found = new LinkedHashMap<>();
  private int at;

  private PythonStrings(String text) {
    this.text = text;
  }

  /** Names and values, in the order of the file; of a name that comes twice the last. */
  static Map<String, String> in(String text) {
    PythonStrings scan = new PythonStrings(text);
    scan.run();
    return scan.found;
  }

  private void run() {
    boolean lineStart = true;
    while (at < text.length()) {
      if (lineStart && assignment()) {
        lineStart = false;
        continue;
      }
      char c = text.charAt(at);
      lineStart = c == '\n';
      if (c == '#') {
        skipComment();
      } else if ((c != '\'' && c != '"') || string() == null) {
        at++;
      }
    }
  }

  private void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Takes an assignment of literals here; false where there is none. */
  private boolean assignment() {
    Matcher matcher = ASSIGNMENT.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    boolean inParentheses = matcher.group(2) != null;
    at = matcher.end();
    StringBuilder value = new StringBuilder();
    String part = string();
    while (part != null) {
      value.append(part);
      skipBlanks(inParentheses);
      part = string();
    }
    boolean computed = at < text.length() && "+%.".indexOf(text.charAt(at)) >= 0;
    if (!computed) {
      found.put(matcher.group(1), value.toString());
    }
    return true;
  }

  private void skipBlanks(boolean linesToo) {
    while (at < text.length()
        && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || linesToo && isLineEnd())) {
      at++;
    }
  }

  private boolean isLineEnd() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /** Takes a string literal that begins here; null where none does. */
  private @Nullable String string() {
    Matcher matcher = PREFIX.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    boolean raw = matcher.group(1).toLowerCase(java.util.Locale.ROOT).contains("r");
    String quote = matcher.group(2);
    int from = matcher.end();
    int end = from;
    while (end < text.length() && !text.startsWith(quote, end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    int stop = Math.min(end, text.length());
    at = Math.min(stop + quote.length(), text.length());
    String body = text.substring(from, stop);
    return raw ? body : PythonEscapes.resolve(body);
  }
}
