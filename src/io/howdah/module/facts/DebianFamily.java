package io.howdah.module.facts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells Debian and its children apart by the words in os-release or lsb-release. */
final class DebianFamily {
  private final FactSource source;
  private final Map<String, @Nullable Object> found;

  DebianFamily(FactSource source, Map<String, @Nullable Object> found) {
    this.source = source;
    this.found = found;
  }

  /** Whether the text is of this family; fills in what it says. */
  boolean read(String text) {
    if (text.contains("Debian") || text.contains("Raspbian")) {
      found.put("distribution", "Debian");
      first("PRETTY_NAME=[^(]+ \\(?([^)]+?)\\)", text, "distribution_release");
      first(
          "(?m)\\d+\\.(\\d+)",
          source.file("/etc/debian_version").orElse(""),
          "distribution_minor_version");
      return true;
    }
    return plain(text) || derived(text);
  }

  /** What os-release says of these needs no correction. */
  private boolean plain(String text) {
    for (String name : List.of("Ubuntu", "SteamOS")) {
      if (text.contains(name)) {
        found.put("distribution", name);
        return true;
      }
    }
    for (String name : List.of("Kali", "Parrot")) {
      if (text.contains(name)) {
        found.put("distribution", name);
        first("DISTRIB_RELEASE=(.*)", text, "distribution_release");
        return true;
      }
    }
    return false;
  }

  private boolean derived(String text) {
    if (text.contains("Devuan")) {
      first("PRETTY_NAME=\"?[^(\"]+ \\(?([^) \"]+)\\)?", text, "distribution_release");
      return version("Devuan", text, false);
    }
    if (text.contains("Cumulus")) {
      first("VERSION=\"(.*)\"", text, "distribution_release");
      first("VERSION_ID=(.*)", text, "distribution_version");
      first("VERSION_ID=([^.]*)", text, "distribution_major_version");
      found.put("distribution", "Cumulus Linux");
      return true;
    }
    if (text.contains("Mint")) {
      return version("Linux Mint", text, true);
    }
    return chinese(text);
  }

  private boolean chinese(String text) {
    String name =
        text.matches("(?s).*(UOS|Uos|uos).*")
            ? "Uos"
            : text.matches("(?s).*[Dd]eepin.*") ? "Deepin" : "";
    if (name.isEmpty()) {
      return false;
    }
    first("VERSION_CODENAME=\"?([^\"\\n]+)\"?", text, "distribution_release");
    return version(name, text, true);
  }

  private boolean version(String name, String text, boolean majorOnly) {
    found.put("distribution", name);
    first("VERSION_ID=\"(.*)\"", text, "distribution_version");
    first(
        majorOnly ? "VERSION_ID=\"([^.\"]*)" : "VERSION_ID=\"(.*)\"",
        text,
        "distribution_major_version");
    return true;
  }

  private void first(String pattern, String text, String fact) {
    Matcher match = Pattern.compile(pattern).matcher(text);
    if (match.find()) {
      found.put(fact, match.group(1));
    }
  }
}
