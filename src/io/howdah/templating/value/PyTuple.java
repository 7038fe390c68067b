package io.howdah.templating.value;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Python's tuple: a list that can't change and never equals a list. */
public final class PyTuple extends AbstractList<@Nullable Object> implements RandomAccess {
  /** {@code ()}. */
  public static final PyTuple EMPTY = new PyTuple(new Object[0]);

  private final @Nullable Object[] items;

  private PyTuple(@Nullable Object[] items) {
    this.items = items;
  }

  /** A tuple of these items. */
  public static PyTuple of(@Nullable Object... items) {
    return new PyTuple(items.clone());
  }

  /** A tuple of a collection's items, in its order. */
  public static PyTuple copyOf(Collection<? extends @Nullable Object> items) {
    return new PyTuple(items.toArray());
  }

  @Override
  public @Nullable Object get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PyTuple && super.equals(other);
  }

  @Override
  public int hashCode() {
    return 31 + super.hashCode();
  }
}
