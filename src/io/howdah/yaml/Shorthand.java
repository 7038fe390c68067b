package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.util.regex.Pattern;

/** Ansible's paragraph about a place in a file, and what it says where a line looks like k=v. */
public final class Shorthand {
  /** What stands between the place and its lines. */
  public static final String OFFENDING = "\nThe offending line appears to be:\n\n";

  private static final Pattern PAIR = Pattern.compile("\\w\\s*=\\s*[\\w/-]");

  private Shorthand() {}

  /** The place in words. */
  public static String place(SourceLocation at) {
    return "The error appears to be in '%s': line %d, column %d, but may\nbe elsewhere in the file depending on the exact syntax problem.\n"
        .formatted(at.file(), at.line(), at.column());
  }

  /** Whether Ansible takes the line for the culprit of what is wrong with the next one. */
  public static boolean isIn(String before) {
    return PAIR.matcher(before).find();
  }

  /** The paragraph about the line before the place. */
  public static String excerpt(SourceLocation at, String before) {
    int equals = before.indexOf('=');
    return place(new SourceLocation(at.file(), at.line() - 1, equals + 1))
        + OFFENDING
        + before
        + "\n"
        + " ".repeat(equals)
        + "^ here\n\n"
        + "There appears to be both 'k=v' shorthand syntax and YAML in this task. Only one syntax"
        + " may be used.\n";
  }
}
