package io.howdah.engine.documentation;

import io.howdah.error.HowdahException;
import io.howdah.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads documentation out of a plugin's file, or the YAML file beside it. */
final class DocumentReader {
  /** Endings of files that can hold documentation, in the order in which they are tried. */
  static final List<String> ENDINGS = List.of(".py", ".yml", ".yaml");

  private final YamlReader yaml;

  DocumentReader(YamlReader yaml) {
    this.yaml = yaml;
  }

  /** A text as plain values. */
  @Nullable Object yaml(String text, String name) {
    return yaml.parse(text, name).value();
  }

  /** A file's bytes as text; bytes that are no UTF-8 are replaced. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DocumentationException("Unable to read " + file + ": " + e.getMessage());
    }
  }

  /**
   * The four variables of a file, those that are there; without fragments.
   *
   * @throws DocumentationException where one of them is no YAML
   */
  Map<String, @Nullable Object> variables(Path file) {
    Map<String, @Nullable Object> found = new HashMap<>();
    if (!file.toString().endsWith(".py")) {
      Object all = yaml(text(file), file.toString());
      if (all instanceof Map<?, ?> map) {
        found.putAll(Trees.map(map));
      }
      return found;
    }
    Map<String, String> strings = PythonStrings.in(text(file));
    for (String name : List.of("DOCUMENTATION", "RETURN", "ANSIBLE_METADATA")) {
      String text = strings.get(name);
      if (text != null) {
        found.put(name, parsed(text, name, file));
      }
    }
    found.put("EXAMPLES", strings.get("EXAMPLES"));
    return found;
  }

  private @Nullable Object parsed(String text, String name, Path file) {
    try {
      return Trees.copy(yaml(text, file.toString()));
    } catch (HowdahException e) {
      throw new DocumentationException(
          "Unable to parse documentation in python file '"
              + file
              + "': "
              + name
              + ": "
              + e.getMessage());
    }
  }

  /** The one line that a file says of the plugin; null where it says none. */
  @Nullable String summary(Path file) {
    String text = SummaryText.in(text(file));
    if (text.isEmpty() || !(yaml(text, file.toString()) instanceof Map<?, ?> map)) {
      return null;
    }
    Object line = map.get("short_description");
    return line == null ? "INVALID SHORT DESCRIPTION" : line.toString().strip();
  }
}
