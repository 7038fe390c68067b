package io.howdah.templating.tree;

import io.howdah.templating.render.Frame;
import org.jspecify.annotations.Nullable;

/** Filters whose first value is given when they are applied: filter blocks and block sets. */
public final class FilterChain {
  /** Stands for the first value. */
  public static final String INPUT = "\0input";

  private final Expr filters;

  /** A chain whose innermost value is the name {@link #INPUT}. */
  public FilterChain(Expr filters) {
    this.filters = filters;
  }

  @Nullable Object apply(@Nullable Object value, Frame frame) {
    Frame inner = frame.inner();
    inner.set(INPUT, value);
    return filters.eval(inner);
  }
}
