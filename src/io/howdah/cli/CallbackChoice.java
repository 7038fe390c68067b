package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.error.HowdahException;
import io.howdah.error.Nearest;
import io.howdah.event.RunListener;
import io.howdah.report.Callbacks;
import io.howdah.report.console.Display;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The callbacks that settings name; one that can't be had is refused by name. */
final class CallbackChoice {
  private final Configuration configuration;
  private final Display display;
  private final Callbacks.Place place;

  CallbackChoice(Configuration configuration, Display display) {
    this.configuration = configuration;
    this.display = display;
    this.place = new Callbacks.Place(display, this::option, configuration.directory());
  }

  private Optional<String> option(String variable, String key) {
    return Optional.ofNullable(configuration.environment().get(variable))
        .or(() -> key.isEmpty() ? Optional.empty() : configuration.iniValue(key));
  }

  /** The one that writes standard output. */
  RunListener stdout(String name) {
    return Callbacks.stdout(name, place)
        .orElseThrow(() -> refused("Invalid callback for stdout specified: " + name, name));
  }

  /** Those of the setting callbacks_enabled; one that is nowhere is warned of. */
  List<RunListener> enabled() {
    List<RunListener> found = new ArrayList<>();
    for (String name : configuration.list("CALLBACKS_ENABLED")) {
      Optional<RunListener> one = Callbacks.enabled(name, place);
      if (one.isPresent()) {
        found.add(one.get());
      } else if (python(name).isPresent()) {
        throw refused("", name);
      } else if (!Callbacks.isStdout(name)) {
        display.warning("Skipping callback plugin '" + name + "', unable to load", false);
      }
    }
    return found;
  }

  private HowdahException refused(String message, String name) {
    Optional<Path> python = python(name);
    if (python.isPresent()) {
      return new HowdahException(
          "the callback plugin '%s' is written in Python (%s); howdah has callbacks of its own only: %s"
              .formatted(name, python.get(), known()));
    }
    String near =
        Nearest.to(name, Callbacks.names()).map(n -> "; did you mean " + n + "?").orElse("");
    return new HowdahException(message + near + " (known: " + known() + ")");
  }

  private static String known() {
    return Callbacks.names().stream()
        .map(n -> n.replaceFirst("^ansible\\.builtin\\.", ""))
        .collect(Collectors.joining(", "));
  }

  private Optional<Path> python(String name) {
    String file = name.substring(name.lastIndexOf('.') + 1) + ".py";
    List<Path> folders = new ArrayList<>(configuration.paths("DEFAULT_CALLBACK_PLUGIN_PATH"));
    folders.add(configuration.directory().resolve("callback_plugins"));
    String[] parts = name.split("\\.");
    if (parts.length > 2) {
      for (Path root : configuration.paths("COLLECTIONS_PATHS")) {
        Path collection = root.resolve("ansible_collections").resolve(parts[0]).resolve(parts[1]);
        folders.add(collection.resolve("plugins").resolve("callback"));
      }
    }
    return folders.stream().map(f -> f.resolve(file)).filter(Files::isRegularFile).findFirst();
  }
}
