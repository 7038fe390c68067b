package io.howdah.templating.extension;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a lookup found, where that is a mapping: its keys as a list, as Python walks it. */
public final class MappingFound extends AbstractList<@Nullable Object> {
  private final Map<?, ?> mapping;
  private final List<@Nullable Object> keys;

  /** The keys of a mapping, which stays at hand. */
  public MappingFound(Map<?, ?> mapping) {
    this.mapping = mapping;
    this.keys = new ArrayList<>(mapping.keySet());
  }

  /** All that was found. */
  public Map<?, ?> mapping() {
    return mapping;
  }

  @Override
  public @Nullable Object get(int index) {
    return keys.get(index);
  }

  @Override
  public int size() {
    return keys.size();
  }
}
