package io.howdah.templating.dump;

import org.jspecify.annotations.Nullable;

/** PyYAML's yaml.dump over libyaml, with safe types only. */
public final class YamlDumper {
  private YamlDumper() {}

  /** The text, ending in a line break; values YAML has no safe tag for are an error. */
  public static String dump(@Nullable Object value, YamlOptions options) {
    return YamlEmitter.emit(new YamlRepresenter(options, null).node(value), options);
  }

  /**
   * The text as Ansible's callbacks show results: texts of several lines as blocks, no aliases.
   *
   * @param lossy whether such texts may lose what a block can't hold
   */
  public static String readable(@Nullable Object value, YamlOptions options, boolean lossy) {
    YamlRepresenter representer = new YamlRepresenter(options, new ReadableText(lossy));
    return YamlEmitter.emit(representer.node(value), options);
  }
}
