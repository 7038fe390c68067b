package io.howdah.playbook;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names a variable may have: Python's identifiers in ASCII, no keywords. */
public final class Identifiers {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private Identifiers() {}

  /** Whether a variable may have this name. */
  public static boolean isValid(String name) {
    return NAME.matcher(name).matches() && !KEYWORDS.contains(name);
  }

  /** Ansible's sentence about a name that none may have. */
  public static String refusal(String name) {
    return "The variable name '"
        + name
        + "' is not valid. Variables must start with a letter or underscore character, and contain"
        + " only letters, numbers and underscores.";
  }
}
