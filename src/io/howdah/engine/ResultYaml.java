package io.howdah.engine;

import io.howdah.templating.dump.YamlDumper;
import io.howdah.templating.dump.YamlFrame;
import io.howdah.templating.dump.YamlOptions;
import org.jspecify.annotations.Nullable;

/** Results as YAML, for the setting callback_result_format. */
public final class ResultYaml {
  private ResultYaml() {}

  /**
   * Block style with sorted keys, ended by a line end; no aliases.
   *
   * @param indent blanks a level
   * @param width where long lines are folded
   * @param lossy texts of several lines become blocks even where that loses blanks at line ends
   */
  public static String write(@Nullable Object value, int indent, int width, boolean lossy) {
    YamlOptions options = new YamlOptions(false, (char) 0, indent, width, true, YamlFrame.NONE);
    return YamlDumper.readable(value, options, lossy);
  }
}
