package io.howdah.templating.value;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks a list as Python does: items added meanwhile are met, removed ones missed. */
final class LiveIterator implements Iterator<@Nullable Object> {
  private final List<? extends @Nullable Object> list;
  private int at;

  LiveIterator(List<? extends @Nullable Object> list) {
    this.list = list;
  }

  @Override
  public boolean hasNext() {
    return at < list.size();
  }

  @Override
  public @Nullable Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return list.get(at++);
  }
}
