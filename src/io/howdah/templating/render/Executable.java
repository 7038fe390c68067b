package io.howdah.templating.render;

/** A part of a template that writes output. */
public interface Executable {
  /** Nothing to do. */
  Executable NOTHING = (frame, out) -> Signal.NEXT;

  /** Runs in a frame and writes to an output. */
  Signal run(Frame frame, Output out);
}
