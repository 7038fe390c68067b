package io.howdah.templating.tree;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Items that a condition keeps; each is looked at when it is needed, not before. */
final class KeptItems implements Iterator<@Nullable Object> {
  private final Iterator<@Nullable Object> all;
  private final Predicate<@Nullable Object> keeps;
  private @Nullable Object next;
  private boolean ready;

  KeptItems(Iterator<@Nullable Object> all, Predicate<@Nullable Object> keeps) {
    this.all = all;
    this.keeps = keeps;
  }

  @Override
  public boolean hasNext() {
    while (!ready && all.hasNext()) {
      next = all.next();
      ready = keeps.test(next);
    }
    return ready;
  }

  @Override
  public @Nullable Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    return next;
  }
}
