package io.howdah.templating.tree;

import io.howdah.templating.render.Frame;
import org.jspecify.annotations.Nullable;

/** An expression of a template. */
public interface Expr {
  /** Its value in a frame. */
  @Nullable Object eval(Frame frame);
}
