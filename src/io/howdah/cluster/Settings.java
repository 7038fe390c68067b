package io.howdah.cluster;

import io.howdah.error.ExitCode;
import io.howdah.error.Nearest;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlException;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a cluster as given: the file's, over them the environment's, then the options'.
 */
final class Settings {
  private final Map<ClusterKey, Setting> given = new EnumMap<>(ClusterKey.class);

  Optional<Setting> get(ClusterKey key) {
    return Optional.ofNullable(given.get(key));
  }

  /** Takes what a file says. */
  void addFile(List<YamlEntry> entries) {
    for (YamlEntry entry : entries) {
      String word = String.valueOf(entry.name());
      ClusterKey key =
          ClusterKey.of(word)
              .orElseThrow(() -> ClusterException.inFile(unknown(word), entry.key().location()));
      Setting.Origin origin = new Setting.InFile(entry.value());
      given.put(key, new Setting(word, entry.value().value(), origin));
    }
  }

  /** Takes the variables whose names begin with HOWDAH_; others of that beginning are not ours. */
  void addEnvironment(Map<String, String> environment) {
    for (ClusterKey key : ClusterKey.values()) {
      String text = environment.get(key.environment());
      if (text != null && !text.isEmpty()) {
        add(key, text, new Setting.InEnvironment(key.environment()));
      }
    }
  }

  /** Takes options: names as in the file, and their texts. */
  void addOptions(Map<String, String> options) {
    options.forEach(
        (word, text) -> {
          ClusterKey key =
              ClusterKey.of(word)
                  .orElseThrow(
                      () -> new ClusterException(unknown(word), null, ExitCode.BAD_OPTIONS));
          add(key, text, new Setting.OnCommandLine("--set " + word));
        });
  }

  private void add(ClusterKey key, String text, Setting.Origin origin) {
    given.put(key, new Setting(key.word(), parsed(key, text, origin), origin));
  }

  private static @Nullable Object parsed(ClusterKey key, String text, Setting.Origin origin) {
    if (key.isText()) {
      return text;
    }
    try {
      return new YamlReader(YamlOptions.PLAIN).parse(text, key.word()).value();
    } catch (YamlException e) {
      throw new Setting(key.word(), text, origin).wrong("is not YAML");
    }
  }

  private static String unknown(String word) {
    String guess =
        Nearest.to(word, ClusterKey.words())
            .map(near -> "did you mean " + near + "?")
            .orElseGet(() -> "known are " + String.join(", ", ClusterKey.words()));
    return "unknown setting '" + word + "': " + guess;
  }
}
