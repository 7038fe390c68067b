package io.howdah.templating.render;

/** How a statement ended. */
public enum Signal {
  NEXT,
  BREAK,
  CONTINUE
}
