package io.howdah.templating.render;

import org.jspecify.annotations.Nullable;

/** The frame whose template calls into jinjava's own filters, tests and tags in this thread. */
public final class CurrentFrame implements AutoCloseable {
  private static final ThreadLocal<@Nullable Frame> CURRENT = new ThreadLocal<>();

  private final @Nullable Frame before;

  private CurrentFrame(@Nullable Frame before) {
    this.before = before;
  }

  /** Makes a frame the current one until closed. */
  public static CurrentFrame enter(Frame frame) {
    CurrentFrame made = new CurrentFrame(CURRENT.get());
    CURRENT.set(frame);
    return made;
  }

  /** The current frame; outside of a rendering there is none, which is a bug. */
  public static Frame get() {
    Frame frame = CURRENT.get();
    if (frame == null) {
      throw new IllegalStateException("no template is being rendered in this thread");
    }
    return frame;
  }

  /** The current frame, or null outside of a rendering. */
  public static @Nullable Frame orNull() {
    return CURRENT.get();
  }

  @Override
  public void close() {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
