package io.howdah.engine.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Plugins in Python that Ansible would load by itself and that Howdah can't run. */
public final class UnusedPlugins {
  private static final Pattern WHEN_NAMED =
      Pattern.compile("(?m)^\\s*(?:CALLBACK_NEEDS|REQUIRES)_(?:ENABLED|WHITELIST)\\s*=\\s*True");

  private static final Pattern FOR_OUTPUT =
      Pattern.compile("(?m)^\\s*CALLBACK_TYPE\\s*=\\s*[\"']stdout[\"']");

  private final ForeignCode code;
  private final Consumer<String> warn;

  /** For a run whose playbooks are loaded. */
  public UnusedPlugins(ForeignCode code, Consumer<String> warn) {
    this.code = code;
    this.warn = warn;
  }

  /** Names each in a warning. */
  public void tell() {
    tell("callback", enabled("CALLBACKS_ENABLED"));
    tell("vars", enabled("VARIABLE_PLUGINS_ENABLED"));
  }

  private List<String> enabled(String setting) {
    return code.request().settings().list(setting, List.of());
  }

  private void tell(String kind, List<String> enabled) {
    for (Path folder : code.folders().of(kind + "_plugins")) {
      for (Path file : python(folder)) {
        String name = PluginFiles.stem(file);
        if (isLoaded(file, enabled.contains(name))) {
          warn.accept(
              "The %s plugin '%s' (%s) is written in Python, and Howdah does not run %s plugins in Python"
                  .formatted(kind, name, file, kind));
        }
      }
    }
  }

  private static boolean isLoaded(Path file, boolean enabled) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return !FOR_OUTPUT.matcher(text).find() && (enabled || !WHEN_NAMED.matcher(text).find());
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static List<Path> python(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              f -> f.toString().endsWith(".py") && !f.getFileName().toString().startsWith("_"))
          .sorted()
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }
}
