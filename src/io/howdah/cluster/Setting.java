package io.howdah.cluster;

import io.howdah.error.ExitCode;
import io.howdah.error.Nearest;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that a user set, and where.
 *
 * @param key its name in cluster.yml
 * @param value as YAML reads it
 * @param origin where it stands: a place in a file, or {@code HOWDAH_TTL}, or {@code --set ttl}
 */
record Setting(String key, @Nullable Object value, Origin origin) {
  /** Where a setting comes from. */
  sealed interface Origin {}

  /** A place in the settings file. */
  record InFile(YamlNode node) implements Origin {}

  /** A variable of the environment. */
  record InEnvironment(String variable) implements Origin {}

  /** An option of the command line. */
  record OnCommandLine(String option) implements Origin {}

  /** What stands below it, each with its own place; nothing where it is no mapping. */
  List<Setting> inner() {
    if (!(value instanceof Map<?, ?> map)) {
      return List.of();
    }
    if (origin instanceof InFile file && file.node() instanceof YamlMapping mapping) {
      return mapping.entries().stream().map(this::inner).toList();
    }
    List<Setting> inner = new ArrayList<>();
    map.forEach((name, below) -> inner.add(new Setting(key + "." + name, below, origin)));
    return inner;
  }

  private Setting inner(YamlEntry entry) {
    return new Setting(key + "." + entry.name(), entry.value().value(), new InFile(entry.value()));
  }

  /** The last part of its key. */
  String name() {
    return key.substring(key.indexOf('.') + 1);
  }

  /** The value as a message shows it; never asked of a password. */
  String shown() {
    if (value == null) {
      return "empty";
    }
    if (value instanceof byte[]) {
      return "binary";
    }
    return value instanceof String text ? "'" + text + "'" : value.toString();
  }

  /** The error that says what is wanted instead. */
  ClusterException wanted(String what) {
    return wrong("is " + shown() + ": " + what + " is wanted");
  }

  /** The error that names the known words and the nearest of them. */
  ClusterException unknown(List<String> known) {
    String guess =
        Nearest.to(String.valueOf(value), known)
            .map(near -> "; did you mean " + near + "?")
            .orElse("");
    return wrong("is " + shown() + ": known are " + String.join(", ", known) + guess);
  }

  /** Where it stands, as {@code cluster.yml:3:7}, {@code HOWDAH_TTL} or {@code --set ttl}. */
  String place() {
    if (origin instanceof InFile file) {
      return file.node().location().toString();
    }
    return origin instanceof InEnvironment environment
        ? environment.variable()
        : ((OnCommandLine) origin).option();
  }

  /** The error to throw about it; the text begins with what the value is, as "is 4: use 3". */
  ClusterException wrong(String text) {
    String message = key + " " + text;
    if (origin instanceof InFile file) {
      return ClusterException.inFile(message, file.node().location());
    }
    return new ClusterException(place() + ": " + message, null, ExitCode.BAD_OPTIONS);
  }
}
