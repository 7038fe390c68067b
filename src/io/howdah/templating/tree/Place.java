package io.howdah.templating.tree;

import io.howdah.error.SourceLocation;
import io.howdah.templating.parse.SourceText;

/**
 * Where a statement stands.
 *
 * @param source the template
 * @param index in its text
 */
public record Place(SourceText source, int index) {
  /** File, line and column. */
  public SourceLocation location() {
    return source.place(index);
  }
}
