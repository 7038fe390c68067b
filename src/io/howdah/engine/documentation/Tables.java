package io.howdah.engine.documentation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of ours: lines of cells between tabs; lines with # at the front say nothing. */
final class Tables {
  private Tables() {}

  static List<String[]> read(String name) {
    return file("/io/howdah/engine/documentation/" + name);
  }

  /** A table by its whole name. */
  static List<String[]> file(String name) {
    var stream = Tables.class.getResourceAsStream(name);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
