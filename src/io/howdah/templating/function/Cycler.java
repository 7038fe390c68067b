package io.howdah.templating.function;

import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyCallable;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyTypeException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Jinja's cycler: one item after the other, round and round. */
final class Cycler implements PyObject {
  private final List<@Nullable Object> items;
  private int position;

  Cycler(List<@Nullable Object> items) {
    if (items.isEmpty()) {
      throw new PyTypeException("RuntimeError", "at least one item has to be provided");
    }
    this.items = items;
  }

  @Override
  public String pyType() {
    return "Cycler";
  }

  @Override
  public @Nullable Object pyAttribute(String name) {
    return switch (name) {
      case "next" -> method(this::next);
      case "reset" -> method(this::reset);
      case "current" -> items.get(position);
      case "items" -> items;
      case "pos" -> (long) position;
      default -> MISSING;
    };
  }

  private @Nullable Object next() {
    Object item = items.get(position);
    position = (position + 1) % items.size();
    return item;
  }

  private @Nullable Object reset() {
    position = 0;
    return null;
  }

  private static PyCallable method(Supplier<@Nullable Object> body) {
    return new PyCallable() {
      @Override
      public @Nullable Object call(Arguments args) {
        return body.get();
      }
    };
  }
}
