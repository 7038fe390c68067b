package io.howdah.templating.tree;

import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyCallable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code super} and {@code self.name}: called, it gives what the block writes. */
record BlockCall(Supplier<@Nullable Object> block, Supplier<Object> parent) implements PyCallable {
  @Override
  public @Nullable Object call(Arguments args) {
    return block.get();
  }

  @Override
  public String pyType() {
    return "BlockReference";
  }

  @Override
  public @Nullable Object pyAttribute(String name) {
    return name.equals("super") ? parent.get() : MISSING;
  }
}
