package io.howdah.templating.render;

import io.howdah.templating.parse.SourceText;
import java.util.Map;
import java.util.Set;

/**
 * A parsed template. It never changes and serves any number of renderings at once.
 *
 * @param source its text and name
 * @param body its statements
 * @param blocks its named blocks
 * @param mutates whether it calls methods that change lists or dicts, or loads templates that may
 * @param tells whether it asks for the types of texts
 * @param compilation whether Jinja could compile it
 * @param late names that are undefined until they are set at the top
 */
public record Unit(
    SourceText source,
    Executable body,
    Map<String, Block> blocks,
    boolean mutates,
    boolean tells,
    Compilation compilation,
    Set<String> late) {
  /**
   * A named block.
   *
   * @param body its statements
   * @param required whether a child must override it
   */
  public record Block(Executable body, boolean required) {}
}
