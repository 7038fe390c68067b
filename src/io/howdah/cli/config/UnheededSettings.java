package io.howdah.cli.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
    var stream = UnheededSettings.class.getResourceAsStream("/io/howdah/cli/unheeded-settings.txt");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
