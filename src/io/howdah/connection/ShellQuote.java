package io.howdah.connection;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** POSIX shell quoting, by the rules of Python's shlex.quote. */
public final class ShellQuote {
  private static final Pattern SAFE = Pattern.compile("[a-zA-Z0-9@%+=:,./_-]+");

  private ShellQuote() {}

  /** One word that the shell reads back as the given text. */
  public static String quote(String word) {
    if (SAFE.matcher(word).matches()) {
      return word;
    }
    return "'" + word.replace("'", "'\"'\"'") + "'";
  }

  /** Words joined by blanks, each quoted. */
  public static String join(List<String> words) {
    return words.stream().map(ShellQuote::quote).collect(Collectors.joining(" "));
  }
}
