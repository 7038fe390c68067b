package io.howdah.inventory;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of group names that are no variable names (TRANSFORM_INVALID_GROUP_CHARS). */
public enum GroupNames {
  /** They stay, with a warning. */
  NEVER,
  /** They stay, silently. */
  IGNORE,
  /** Their odd characters become {@code _}, with a warning. */
  ALWAYS,
  /** Their odd characters become {@code _}, silently. */
  SILENTLY;

  private static final Pattern ODD =
      Pattern.compile("^[\\d\\W]|\\W", Pattern.UNICODE_CHARACTER_CLASS);
  private static final String MESSAGE =
      "Invalid characters were found in group names %s, use -vvvv to see details";

  /** The mode of this name; an unknown one is {@link #NEVER}, the default. */
  public static GroupNames of(String name) {
    for (GroupNames mode : values()) {
      if (mode.name().equals(name.toUpperCase(Locale.ROOT))) {
        return mode;
      }
    }
    return NEVER;
  }

  /** The name under which a group is kept; takes what is to be told to the user. */
  String safe(String name, Consumer<String> warnings) {
    Matcher odd = ODD.matcher(name);
    if (this == IGNORE || !odd.find()) {
      return name;
    }
    if (this == NEVER) {
      warnings.accept(MESSAGE.formatted("but not replaced"));
      return name;
    }
    if (this == ALWAYS) {
      warnings.accept(MESSAGE.formatted("and automatically replaced"));
    }
    return odd.replaceAll("_");
  }
}
