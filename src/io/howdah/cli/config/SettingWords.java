package io.howdah.cli.config;

import java.util.Locale;
import java.util.Map;

/** How settings are spoken of. */
final class SettingWords {
  private static final Map<String, String> KINDS =
      Map.of(
          "bool",
          "boolean",
          "int",
          "integer",
          "str",
          "string",
          "paths",
          "pathspec",
          "path",
          "path");

  private SettingWords() {}

  /** The kind, by Ansible's word. */
  static String kind(Setting setting) {
    return KINDS.getOrDefault(setting.kind(), setting.kind());
  }

  /** The name as words. */
  static String title(Setting setting) {
    String words = setting.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** One sentence; ansible-core's own documentation says more. */
  static String description(Setting setting) {
    return "Ansible's setting " + setting.name() + "; ansible-core's documentation explains it.";
  }
}
