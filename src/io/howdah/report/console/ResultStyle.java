package io.howdah.report.console;

import org.jspecify.annotations.Nullable;

/**
 * How results are written: the settings callback_result_format and callback_format_pretty.
 *
 * @param yaml YAML in place of JSON
 * @param pretty indented always (true) or never (false); null leaves it to the format and to how
 *     verbose the run is
 * @param writer writes YAML; only asked where {@code yaml} is true
 */
public record ResultStyle(boolean yaml, @Nullable Boolean pretty, YamlWriter writer) {
  /** Ansible's default: JSON, indented only where it is very verbose. */
  public static final ResultStyle JSON = new ResultStyle(false, null, (value, form) -> "");

  /** Writes plain values as PyYAML does in block style. */
  @FunctionalInterface
  public interface YamlWriter {
    /** The document's text, ended by a line end; keys sorted. */
    String write(@Nullable Object value, Form form);
  }

  /**
   * How YAML is laid out.
   *
   * @param indent blanks a level
   * @param width where long lines are folded
   * @param lossy texts of several lines become blocks even where that loses blanks at line ends
   */
  public record Form(int indent, int width, boolean lossy) {}
}
