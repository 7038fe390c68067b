package io.howdah.templating.dump;

import org.jspecify.annotations.Nullable;

/**
 * How YAML is written; PyYAML's arguments.
 *
 * @param flow true, false, or null: in flow style where all children are plain scalars
 * @param style the style of every scalar, one of the characters ' " | &gt;, 0 for any; or another
 *     character for any where lists of scalars are not to be in flow style
 * @param indent 2 to 9, anything else counts as 2
 * @param width where lines are folded; below zero never, 0 counts as 80
 * @param sortKeys mappings by key where the keys can be compared
 * @param frame what stands around the document
 */
public record YamlOptions(
    @Nullable Boolean flow, char style, int indent, int width, boolean sortKeys, YamlFrame frame) {

  /** PyYAML's defaults with the given flow style and indentation. */
  public static YamlOptions of(@Nullable Boolean flow, int indent) {
    return new YamlOptions(flow, (char) 0, indent, 0, true, YamlFrame.NONE);
  }

  int bestIndent() {
    return indent < 2 || indent > 9 ? 2 : indent;
  }

  int bestWidth() {
    if (width < 0) {
      return Integer.MAX_VALUE;
    }
    return width <= bestIndent() * 2 ? 80 : width;
  }
}
