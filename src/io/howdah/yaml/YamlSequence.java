package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list. */
public final class YamlSequence implements YamlNode {
  private final SourceLocation location;
  private final List<YamlNode> items;
  private final boolean unsafe;
  private final int weight;
  private volatile @Nullable Object value;

  YamlSequence(SourceLocation location, List<YamlNode> items, boolean unsafe) {
    this.location = location;
    this.items = items;
    this.unsafe = unsafe;
    this.weight = Weights.of(items);
  }

  /** The items in order. */
  public List<YamlNode> items() {
    return items;
  }

  @Override
  public SourceLocation location() {
    return location;
  }

  @Override
  public @Nullable Object value() {
    Object known = value;
    if (known == null) {
      known = unsafe ? new Unsafe(build()) : build();
      value = known;
    }
    return known;
  }

  private List<@Nullable Object> build() {
    List<@Nullable Object> list = new ArrayList<>(items.size());
    for (YamlNode item : items) {
      list.add(item.value());
    }
    return list;
  }

  @Override
  public boolean unsafe() {
    return unsafe;
  }

  @Override
  public int weight() {
    return weight;
  }
}
