package io.howdah.engine;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.playbook.load.ArgumentText;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.VaultSecrets;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code -e} is given: {@code key=value} words, YAML or JSON, or a file after {@code @}.
 */
public final class ExtraVars {
  private ExtraVars() {}

  /**
   * All of them joined, later ones stronger.
   *
   * @param texts as given, in order
   * @param directory what relative file names start from
   * @param vault opens encrypted files and values
   */
  public static Map<String, @Nullable Object> read(
      List<String> texts, Path directory, VaultSecrets vault) {
    YamlReader reader = new YamlReader(new YamlOptions(DuplicateKeys.IGNORE, warning -> {}, vault));
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (String text : texts) {
      all.putAll(one(text, directory, reader));
    }
    return all;
  }

  private static Map<String, @Nullable Object> one(String text, Path directory, YamlReader reader) {
    String bare = text.strip();
    if (bare.startsWith("@")) {
      return mapping(reader.read(existing(directory, bare.substring(1))).value(), bare);
    }
    if (bare.startsWith("/") || bare.startsWith(".")) {
      throw bad("Please prepend extra_vars filename '" + bare + "' with '@'");
    }
    if (bare.startsWith("{") || bare.startsWith("[")) {
      return mapping(reader.parse(bare, "--extra-vars").value(), bare);
    }
    return ArgumentText.parse(bare, false);
  }

  private static Path existing(Path directory, String name) {
    Path file = directory.resolve(name);
    if (!Files.isReadable(file)) {
      throw bad("the file " + name + " could not be found, or is not readable");
    }
    return file;
  }

  private static Map<String, @Nullable Object> mapping(@Nullable Object value, String text) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    if (value == null) {
      return variables;
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw bad(
          "Invalid extra vars data supplied. '" + text + "' could not be made into a dictionary");
    }
    map.forEach((k, v) -> variables.put(String.valueOf(k), v));
    return variables;
  }

  private static HowdahException bad(String message) {
    return new HowdahException(message, null, null, ExitCode.BAD_OPTIONS, null);
  }
}
