package io.howdah.templating.tree;

import io.howdah.templating.render.Calls;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyCallable;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code loop} variable. */
final class Loop implements PyCallable {
  private static final Object NONE = new Object();

  /** What {@code loop(items)} needs; null in loops that are not recursive. */
  record Recursion(For loop, Frame frame, Output out, int depth) {}

  private final @Nullable Object source;
  private final @Nullable Recursion recursion;
  private Iterator<@Nullable Object> items;
  private long index = -1;
  private long length = -1;
  private @Nullable Object current = NONE;
  private @Nullable Object before = NONE;
  private @Nullable Object after = NONE;
  private @Nullable Object lastChecked = NONE;

  Loop(@Nullable Object source, Iterator<@Nullable Object> items, @Nullable Recursion recursion) {
    this.source = source;
    this.items = items;
    this.recursion = recursion;
  }

  boolean advance() {
    Object next = peek();
    if (next == NONE) {
      return false;
    }
    after = NONE;
    before = current;
    current = next;
    index++;
    return true;
  }

  @Nullable Object current() {
    return current;
  }

  private @Nullable Object peek() {
    if (after == NONE && items.hasNext()) {
      try {
        after = items.next();
      } catch (java.util.ConcurrentModificationException e) {
        throw new PyTypeException("RuntimeError", "dictionary changed size during iteration", e);
      }
    }
    return after;
  }

  private long length() {
    if (length < 0) {
      length =
          source instanceof java.util.Collection<?>
                  || source instanceof java.util.Map<?, ?>
                  || source instanceof String
              ? PyOps.length(source)
              : rest();
    }
    return length;
  }

  private long rest() {
    List<@Nullable Object> rest = new ArrayList<>();
    items.forEachRemaining(rest::add);
    items = rest.iterator();
    return rest.size() + index + 1 + (after == NONE ? 0 : 1);
  }

  @Override
  public @Nullable Object pyAttribute(String name) {
    return switch (name) {
      case "index" -> index + 1;
      case "index0" -> index;
      case "first" -> index == 0;
      case "last" -> peek() == NONE;
      case "length" -> length();
      case "revindex" -> length() - index;
      case "revindex0" -> length() - index - 1;
      case "depth" -> recursion == null ? 1L : recursion.depth() + 1L;
      case "depth0" -> recursion == null ? 0L : (long) recursion.depth();
      case "previtem" -> index == 0 ? neighbour("there is no previous item") : before;
      case "nextitem" -> peek() == NONE ? neighbour("there is no next item") : peek();
      case "cycle" -> (Method) this::cycle;
      case "changed" -> (Method) this::changed;
      default -> MISSING;
    };
  }

  private static Undefined neighbour(String hint) {
    return Undefined.hint(hint, null);
  }

  /** A method of the loop. */
  private interface Method extends PyCallable {}

  private @Nullable Object cycle(Arguments args) {
    if (args.positional().isEmpty()) {
      throw PyTypeException.type("no items for cycling given");
    }
    return args.positional().get((int) (index % args.positional().size()));
  }

  private Object changed(Arguments args) {
    PyTuple now = PyTuple.copyOf(args.positional());
    if (lastChecked != NONE && PyOps.equal(lastChecked, now)) {
      return false;
    }
    lastChecked = now;
    return true;
  }

  @Override
  public @Nullable Object call(Arguments args) {
    if (recursion == null) {
      throw PyTypeException.type(
          "The loop must have the 'recursive' marker to be called recursively.");
    }
    if (args.positional().size() != 1) {
      throw PyTypeException.type("loop() takes one iterable");
    }
    Frame frame = recursion.frame();
    Output part = recursion.out().part();
    frame.run().enter();
    try {
      Object items = Calls.unrolled(args.positional().get(0));
      recursion.loop().loop(items, frame, part, recursion.depth() + 1);
    } finally {
      frame.run().leave();
    }
    return part.result();
  }

  @Override
  public long pyLength() {
    return length();
  }

  @Override
  public boolean pyIterable() {
    return true;
  }

  @Override
  public String pyType() {
    return "LoopContext";
  }

  @Override
  public String pyRepr() {
    return "<LoopContext " + PyText.repr(index + 1) + "/" + length() + ">";
  }
}
