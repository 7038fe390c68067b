package io.howdah.templating.tree;

import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.render.Signal;
import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyRange;
import io.howdah.templating.value.TemplateException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code for target in items if test recursive … else … endfor}. */
public record For(Target target, Expr items, Parts parts, Place place) implements Executable {
  /**
   * The rest of a loop.
   *
   * @param test the condition on items, or null
   * @param body what is done for each item
   * @param otherwise what is done where there is none
   * @param recursive whether the body may call loop(items)
   * @param usesLoop whether the body mentions {@code loop}
   */
  public record Parts(
      @Nullable Expr test,
      Executable body,
      Executable otherwise,
      boolean recursive,
      boolean usesLoop) {}

  @Override
  public Signal run(Frame frame, Output out) {
    Object source;
    try {
      source = items.eval(frame);
    } catch (TemplateException e) {
      throw e.at(place.location());
    }
    loop(source, frame, out, 0);
    return Signal.NEXT;
  }

  /** Walks a source; {@code depth} counts recursion from 0. */
  void loop(@Nullable Object source, Frame frame, Output out, int depth) {
    Loop loop;
    try {
      loop = start(source, new Loop.Recursion(this, frame, out, depth));
    } catch (TemplateException e) {
      throw e.at(place.location());
    }
    Frame turn = frame.inner();
    boolean any = false;
    while (advance(loop)) {
      frame.spend(1);
      turn = turn.isCaptured() ? frame.inner() : turn;
      bind(turn, loop);
      Signal signal = parts.body().run(turn, out);
      turn.clear();
      if (signal == Signal.BREAK) {
        break;
      }
      any |= signal == Signal.NEXT; // Jinja's else also runs where every turn was cut short
    }
    if (!any) {
      parts.otherwise().run(frame.inner(), out);
    }
  }

  private boolean advance(Loop loop) {
    try {
      return loop.advance();
    } catch (TemplateException e) {
      throw e.at(place.location());
    }
  }

  private void bind(Frame turn, Loop loop) {
    try {
      if (parts.usesLoop()) {
        turn.set("loop", loop);
      }
      target.assign(turn, loop.current());
    } catch (TemplateException e) {
      throw e.at(place.location());
    }
  }

  private Loop start(@Nullable Object source, Loop.Recursion recursion) {
    if (source instanceof PyRange range) {
      Bounds.items(range.count());
    }
    Loop.Recursion again = parts.recursive() ? recursion : null;
    if (parts.test() == null) {
      return new Loop(source, PyOps.iterate(source), again);
    }
    Iterator<@Nullable Object> kept = kept(PyOps.iterate(source), recursion.frame());
    return new Loop(null, kept, again);
  }

  /** The items that the test keeps, asked for one by one as they are needed. */
  private Iterator<@Nullable Object> kept(Iterator<@Nullable Object> all, Frame frame) {
    Expr test = parts.test();
    Frame inner = frame.inner();
    return new KeptItems(
        all,
        item -> {
          frame.spend(1);
          target.assign(inner, item);
          return test == null || PyOps.truthy(test.eval(inner));
        });
  }
}
