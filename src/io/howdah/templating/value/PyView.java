package io.howdah.templating.value;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a dict's keys(), values() and items() return: live, iterable, not indexable. */
public final class PyView extends AbstractCollection<@Nullable Object> implements PyObject {
  /** Which of the three. */
  public enum Kind {
    KEYS("dict_keys"),
    VALUES("dict_values"),
    ITEMS("dict_items");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  private final Kind kind;
  private final Map<?, ?> map;

  /** A view of a map; it shows later changes. */
  public PyView(Kind kind, Map<?, ?> map) {
    this.kind = kind;
    this.map = map;
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    Collection<? extends @Nullable Object> source =
        switch (kind) {
          case KEYS -> map.keySet();
          case VALUES -> map.values();
          case ITEMS -> map.entrySet();
        };
    Iterator<? extends @Nullable Object> inner = source.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return inner.hasNext();
      }

      @Override
      public @Nullable Object next() {
        Object item = inner.next();
        return kind == Kind.ITEMS && item instanceof Map.Entry<?, ?> entry
            ? PyTuple.of(entry.getKey(), entry.getValue())
            : item;
      }
    };
  }

  /** Whether it shows values, which are no set. */
  boolean isValues() {
    return kind == Kind.VALUES;
  }

  /** Whether it shows keys, so that only what can be a key may be looked for. */
  boolean isKeys() {
    return kind == Kind.KEYS;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public String pyType() {
    return kind.type;
  }

  @Override
  public boolean pyTruth() {
    return !map.isEmpty();
  }

  @Override
  public String pyRepr() {
    return kind.type + "(" + PyText.repr(new java.util.ArrayList<>(this)) + ")";
  }
}
