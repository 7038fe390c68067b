package io.howdah.module;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where Python's regular expressions are written differently from Java's. */
final class RegexTranslation {
  private static final Pattern GROUP = Pattern.compile("^\\(\\?P<(\\w+)>");
  private static final Pattern REFERENCE = Pattern.compile("^\\(\\?P=(\\w+)\\)");
  private static final Pattern COMMENT = Pattern.compile("^\\(\\?#[^)]*\\)");
  private static final Pattern FLAGS = Pattern.compile("^\\(\\?([aiLmsux]+)([:)])");
  private static final Pattern REPEAT = Pattern.compile("^\\{(\\d*)(,?)(\\d*)\\}");

  private final String regex;
  private final Map<String, String> groups;
  private final StringBuilder out = new StringBuilder();
  private boolean multiline;
  private int at;

  /**
   * Prepares a translation.
   *
   * @param groups filled with Java's name for each named group
   * @param multiline whether the flag is set from outside
   */
  RegexTranslation(String regex, Map<String, String> groups, boolean multiline) {
    this.regex = regex;
    this.groups = groups;
    this.multiline = multiline;
  }

  /** The pattern in Java's dialect, for UNIX_LINES. */
  String translate() {
    while (at < regex.length()) {
      char c = regex.charAt(at);
      switch (c) {
        case '\\' -> escape(false);
        case '[' -> characterClass();
        case '(' -> group();
        case '{' -> repeat();
        case '^' -> {
          // Java's ^ does not match after a newline that ends the text; Python's does.
          out.append(multiline ? "(?<![^\\n])" : "^");
          at++;
        }
        default -> {
          out.append(c);
          at++;
        }
      }
    }
    return out.toString();
  }

  private void escape(boolean inClass) {
    char c = at + 1 < regex.length() ? regex.charAt(at + 1) : '\\';
    at += 2;
    switch (c) {
      case 'Z' -> out.append("\\z");
      case 'v' -> out.append("\\x0B");
      case '0' -> out.append("\\x00");
      case 'b' -> out.append(inClass ? "\\x08" : "\\b");
      default -> out.append('\\').append(c);
    }
  }

  private void characterClass() {
    out.append('[');
    at++;
    if (at < regex.length() && regex.charAt(at) == '^') {
      out.append('^');
      at++;
    }
    boolean first = true;
    while (at < regex.length() && (first || regex.charAt(at) != ']')) {
      char c = regex.charAt(at);
      if (c == '\\') {
        escape(true);
      } else {
        out.append(c == '[' || c == '&' || c == ']' ? "\\" : "").append(c);
        at++;
      }
      first = false;
    }
    if (at < regex.length()) {
      out.append(']');
      at++;
    }
  }

  private void group() {
    String rest = regex.substring(at);
    Matcher named = GROUP.matcher(rest);
    Matcher reference = REFERENCE.matcher(rest);
    Matcher comment = COMMENT.matcher(rest);
    Matcher flags = FLAGS.matcher(rest);
    if (named.find()) {
      String name = "g" + groups.size() + named.group(1).replace("_", "");
      groups.put(named.group(1), name);
      out.append("(?<").append(name).append('>');
      at += named.end();
    } else if (reference.find()) {
      out.append("\\k<").append(groups.get(reference.group(1))).append('>');
      at += reference.end();
    } else if (comment.find()) {
      at += comment.end();
    } else if (flags.find()) {
      String letters = flags.group(1).replaceAll("[aLu]", "");
      multiline |= letters.contains("m");
      boolean nothing = letters.isEmpty() && flags.group(2).equals(")");
      out.append(nothing ? "" : "(?" + letters + flags.group(2));
      at += flags.end();
    } else {
      out.append('(');
      at++;
    }
  }

  private void repeat() {
    Matcher repeat = REPEAT.matcher(regex.substring(at));
    boolean real =
        repeat.find() && !(repeat.group(1).isEmpty() && repeat.group(3).isEmpty()) && at > 0;
    if (!real) {
      out.append("\\{");
      at++;
      return;
    }
    String from = repeat.group(1).isEmpty() ? "0" : repeat.group(1);
    out.append('{').append(from).append(repeat.group(2)).append(repeat.group(3)).append('}');
    at += repeat.end();
  }
}
