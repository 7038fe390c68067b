package io.howdah.templating.dump;

import org.jspecify.annotations.Nullable;

/** PyYAML's yaml.dump over libyaml, with safe types only. */
public final class YamlDumper {
  private YamlDumper() {}

  /** The text, ending in a line break; values YAML has no safe tag for are an error. */
  public static String dump(@Nullable Object value, YamlOptions options) {
    return YamlEmitter.emit(new YamlRepresenter(options).node(value), options);
  }
}
