package io.howdah.templating.render;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether Jinja could compile a template that parses: Python refuses some, and constants that can't
 * be computed stop it too.
 */
public final class Compilation {
  /** A template without anything that could stop the compiler. */
  public static final Compilation WORKS = new Compilation(false, List.of());

  private final boolean refused;
  private final List<Predicate<Frame>> suspects;
  private volatile @Nullable Boolean known;

  /**
   * What is to be looked at.
   *
   * @param refused whether Python refuses it anyway
   * @param suspects tell whether they stop the compiler
   */
  public Compilation(boolean refused, List<Predicate<Frame>> suspects) {
    this.refused = refused;
    this.suspects = List.copyOf(suspects);
  }

  /** Whether the compiler stops. */
  boolean fails(Rendering run) {
    if (refused || suspects.isEmpty()) {
      return refused;
    }
    Boolean answer = known;
    if (answer == null) {
      Frame frame = run.rootFrame();
      answer = suspects.stream().anyMatch(suspect -> suspect.test(frame));
      known = answer;
    }
    return answer;
  }
}
