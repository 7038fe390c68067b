package io.howdah.report.console;

import java.util.Locale;

/** What a line is about; decides its colour. Defaults are Ansible's COLOR_* settings. */
public enum Tint {
  CHANGED("yellow"),
  CONSOLE_PROMPT("white"),
  DEBUG("dark gray"),
  DEPRECATE("purple"),
  DIFF_ADD("green"),
  DIFF_LINES("cyan"),
  DIFF_REMOVE("red"),
  ERROR("red"),
  HIGHLIGHT("white"),
  OK("green"),
  SKIP("cyan"),
  UNREACHABLE("bright red"),
  VERBOSE("blue"),
  WARN("bright purple");

  private final String defaultColour;

  Tint(String defaultColour) {
    this.defaultColour = defaultColour;
  }

  /** Ansible's default colour for it, such as {@code bright red}. */
  public String defaultColour() {
    return defaultColour;
  }

  /** The environment variable that sets it, such as {@code ANSIBLE_COLOR_OK}. */
  public String environmentName() {
    return "ANSIBLE_COLOR_" + name().toUpperCase(Locale.ROOT);
  }
}
