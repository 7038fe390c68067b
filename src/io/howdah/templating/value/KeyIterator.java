package io.howdah.templating.value;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a dict's keys; a dict that grew or shrank meanwhile is Python's RuntimeError. */
final class KeyIterator implements Iterator<@Nullable Object> {
  private final Map<?, ?> map;
  private final Iterator<?> keys;
  private final int size;
  private boolean ended;

  KeyIterator(Map<?, ?> map) {
    this.map = map;
    this.keys = map.keySet().iterator();
    this.size = map.size();
  }

  @Override
  public boolean hasNext() {
    if (ended) {
      return false;
    }
    if (map.size() != size) {
      ended = true;
      throw new PyTypeException("RuntimeError", "dictionary changed size during iteration");
    }
    ended = !keys.hasNext();
    return !ended;
  }

  @Override
  public @Nullable Object next() {
    return keys.next();
  }
}
