package io.howdah.yaml;

import org.jspecify.annotations.Nullable;

/** One key of a mapping with its value, both located. */
public record YamlEntry(YamlScalar key, YamlNode value) {
  /** The key as a plain value. */
  public @Nullable Object name() {
    return key.value();
  }
}
