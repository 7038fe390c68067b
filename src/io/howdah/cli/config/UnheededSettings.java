package io.howdah.cli.config;

import io.howdah.cli.StartTexts;
import java.util.List;

/** Settings that Ansible has a use for and this engine has none. */
public final class UnheededSettings {
  private UnheededSettings() {}

  /** A sentence for each that is set here. */
  public static List<String> warnings(Configuration configuration) {
    return names().stream()
        .filter(name -> !configuration.value(name).origin().equals("default"))
        .map(
            name ->
                "The setting %s (%s) has no effect in howdah"
                    .formatted(name, configuration.value(name).origin()))
        .toList();
  }

  static List<String> names() {
    return StartTexts.lines("unheeded-settings.txt");
  }
}
