package io.howdah.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Ansible's commands start in a UTF-8 locale only: file names and output could not be trusted. */
final class LocaleCheck {
  private static final String MISSING =
      "Ansible could not initialize the preferred locale: unsupported locale setting";
  private static final String ENCODING =
      "Ansible requires the locale encoding to be UTF-8; Detected %s.";

  private final Map<String, String> environment;

  LocaleCheck(Map<String, String> environment) {
    this.environment = environment;
  }

  /** What is wrong with the locale, if anything is. */
  Optional<String> complaint() {
    String all = environment.getOrDefault("LC_ALL", "");
    String name = first("LC_ALL", "LC_CTYPE", "LANG");
    if (name.isEmpty() || isUtf8(name)) {
      return Optional.empty();
    }
    if (name.equals("C") || name.equals("POSIX")) {
      // as Python does: only LC_ALL insists on plain C
      return all.isEmpty() ? Optional.empty() : Optional.of(ENCODING.formatted("None"));
    }
    if (!output("locale", "-a").lines().anyMatch(known -> same(known, name))) {
      return Optional.of(MISSING);
    }
    String charset = output("locale", "charmap").strip();
    return charset.equals("UTF-8")
        ? Optional.empty()
        : Optional.of(ENCODING.formatted(charset.replaceFirst("^ISO-", "ISO")));
  }

  private String first(String... names) {
    for (String name : names) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static boolean isUtf8(String name) {
    return name.toUpperCase(Locale.ROOT).matches(".*\\.UTF-?8(@.*)?");
  }

  private static boolean same(String one, String other) {
    return one.replace("-", "").equalsIgnoreCase(other.replace("-", ""));
  }

  /** What a program prints; nothing where it can't be run, so that nobody is locked out. */
  private String output(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
