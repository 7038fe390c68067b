package io.howdah.module;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A Python regular expression, translated to Java's dialect, with Python's replacement templates.
 */
public final class PythonRegex {
  private final Pattern pattern;
  private final Map<String, String> groups;

  private PythonRegex(Pattern pattern, Map<String, String> groups) {
    this.pattern = pattern;
    this.groups = groups;
  }

  /**
   * A pattern over text ({@code \w} knows Unicode).
   *
   * @param flags of {@link Pattern}: MULTILINE, DOTALL, CASE_INSENSITIVE
   * @throws ModuleFailure if it is no pattern
   */
  public static PythonRegex text(String regex, int flags) {
    return compile(regex, flags | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);
  }

  /**
   * A pattern over bytes, to be matched with {@link #bytes} of a file's content: what is not UTF-8
   * survives, and a dot is a byte, as with Python's bytes patterns.
   *
   * @throws ModuleFailure if it is no pattern
   */
  public static PythonRegex overBytes(String regex) {
    return compile(bytes(regex.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Bytes as a string with one character a byte. */
  public static String bytes(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static PythonRegex compile(String regex, int flags) {
    Map<String, String> groups = new LinkedHashMap<>();
    try {
      boolean multiline = (flags & Pattern.MULTILINE) != 0;
      String java = new RegexTranslation(regex, groups, multiline).translate();
      return new PythonRegex(Pattern.compile(java, flags | Pattern.UNIX_LINES), groups);
    } catch (PatternSyntaxException wrong) {
      throw new ModuleFailure(
          "Invalid regular expression '" + regex + "': " + wrong.getDescription());
    }
  }

  /** A matcher over the text, for find(). */
  public Matcher on(String text) {
    return pattern.matcher(text);
  }

  /** Whether it is found anywhere in the text. */
  public boolean in(String text) {
    return on(text).find();
  }

  /** Whether {@code ^} and {@code $} match at lines, by an inline flag or a given one. */
  public boolean isMultiline() {
    return (pattern.flags() & Pattern.MULTILINE) != 0
        || pattern.pattern().matches("(?s)\\(\\?[a-z]*m.*");
  }

  /** The names of the pattern's named groups. */
  public Set<String> groupNames() {
    return groups.keySet();
  }

  /** The name that Java has for one of the pattern's named groups. */
  public String group(String pythonName) {
    return groups.getOrDefault(pythonName, pythonName);
  }

  /**
   * Python's {@code match.expand(template)}: {@code \1}, {@code \g<1>}, {@code \g<name>}, {@code
   * \n}.
   *
   * @throws ModuleFailure if it names a group that is not there or an unknown escape
   */
  public String expand(Matcher match, String template) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at++);
      if (c != '\\' || at == template.length()) {
        out.append(c);
        continue;
      }
      at += escape(match, template.substring(at), out);
    }
    return out.toString();
  }

  private static final Pattern NAMED = Pattern.compile("^g<(\\w+)>");
  private static final Pattern NUMBERED = Pattern.compile("^([1-9]\\d?)");

  /** Appends what an escape stands for; returns the characters that it took. */
  private int escape(Matcher match, String rest, StringBuilder out) {
    Matcher named = NAMED.matcher(rest);
    Matcher numbered = NUMBERED.matcher(rest);
    if (named.find()) {
      out.append(groupText(match, named.group(1)));
      return named.end();
    }
    if (numbered.find()) {
      out.append(groupText(match, numbered.group(1)));
      return numbered.end();
    }
    char c = rest.charAt(0);
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\u000b');
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case '\\' -> out.append('\\');
      case '0' -> out.append('\0');
      default -> {
        if (Character.isLetter(c)) {
          throw new ModuleFailure("bad escape \\" + c);
        }
        out.append('\\').append(c);
      }
    }
    return 1;
  }

  private String groupText(Matcher match, String reference) {
    try {
      String text =
          Character.isDigit(reference.charAt(0))
              ? match.group(Integer.parseInt(reference))
              : match.group(group(reference));
      return text == null ? "" : text;
    } catch (IndexOutOfBoundsException | IllegalArgumentException missing) {
      throw new ModuleFailure("invalid group reference " + reference);
    }
  }
}
