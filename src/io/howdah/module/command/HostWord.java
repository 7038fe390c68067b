package io.howdah.module.command;

import io.howdah.connection.ShellQuote;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shell words that the host expands as Python's os.path would on it: environment variables, a
 * leading tilde, or file name patterns, and nothing else.
 */
public final class HostWord {
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{([^}]*)\\})");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern TILDE = Pattern.compile("~[A-Za-z0-9_.-]*(?=/|$)");

  /** Variables of every shell that are not in its environment. */
  private static final Set<String> SHELL_OWN =
      Set.of("IFS", "OPTIND", "PS1", "PS2", "PS4", "PPID", "LINENO", "_");

  private HostWord() {}

  /** A word in which {@code $NAME}, <code>${NAME}</code> and a leading tilde are expanded. */
  public static String expanded(String text) {
    return tilde(text, ShellQuote::quote);
  }

  /** A word expanded as by {@link #expanded} that is then matched against file names. */
  public static String glob(String pattern) {
    return tilde(pattern, HostWord::pattern);
  }

  /** The tilde and the slash that ends it have to stand unquoted. */
  private static String tilde(String text, UnaryOperator<String> literal) {
    Matcher prefix = TILDE.matcher(text);
    if (!prefix.lookingAt()) {
      return nonEmpty(variables(text, literal));
    }
    String rest = text.substring(prefix.end());
    return prefix.group() + (rest.isEmpty() ? "" : "/" + variables(rest.substring(1), literal));
  }

  private static String nonEmpty(String word) {
    return word.isEmpty() ? "''" : word;
  }

  private static String variables(String text, UnaryOperator<String> literal) {
    StringBuilder word = new StringBuilder();
    Matcher match = VARIABLE.matcher(text);
    int done = 0;
    while (match.find()) {
      String name = match.group(1) != null ? match.group(1) : match.group(2);
      if (NAME.matcher(name).matches() && !SHELL_OWN.contains(name)) {
        add(word, text.substring(done, match.start()), literal);
        word.append("\"${").append(name).append('-').append(unset(match)).append("}\"");
        done = match.end();
      }
    }
    add(word, text.substring(done), literal);
    return word.toString();
  }

  /** An unset variable stays as it was written; its closing brace would end ours too early. */
  private static String unset(Matcher match) {
    return "\\" + match.group().replace("}", "$(printf '\\175')");
  }

  private static void add(StringBuilder word, String text, UnaryOperator<String> literal) {
    if (!text.isEmpty()) {
      word.append(literal.apply(text));
    }
  }

  private static String pattern(String text) {
    StringBuilder word = new StringBuilder();
    int done = 0;
    boolean inBrackets = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special = (inBrackets ? "!-]" : "*?[").indexOf(c) >= 0;
      inBrackets = inBrackets ? c != ']' : c == '[' && text.indexOf(']', i + 1) > 0;
      if (special) {
        add(word, text.substring(done, i), ShellQuote::quote);
        word.append(c);
        done = i + 1;
      }
    }
    add(word, text.substring(done), ShellQuote::quote);
    return word.toString();
  }
}
