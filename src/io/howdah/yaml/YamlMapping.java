package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary: merge keys written out, each key once, in order of first appearance. */
public final class YamlMapping implements YamlNode {
  private final SourceLocation location;
  private final List<YamlEntry> entries;
  private final boolean unsafe;
  private final int weight;
  private volatile @Nullable Object value;

  YamlMapping(SourceLocation location, List<YamlEntry> entries, boolean unsafe) {
    this.location = location;
    this.entries = entries;
    this.unsafe = unsafe;
    this.weight = Weights.ofEntries(entries);
  }

  /** A mapping made from other nodes' entries; the caller sees to it that no key comes twice. */
  public static YamlMapping of(SourceLocation location, List<YamlEntry> entries) {
    return new YamlMapping(location, List.copyOf(entries), false);
  }

  /** Keys and values in order. */
  public List<YamlEntry> entries() {
    return entries;
  }

  /** The entry of a key, or null. Meant for small mappings: tasks, plays, metadata. */
  public @Nullable YamlEntry entry(String key) {
    for (YamlEntry entry : entries) {
      if (key.equals(entry.name())) {
        return entry;
      }
    }
    return null;
  }

  /** The value of a key, or null when the key is not there. */
  public @Nullable YamlNode get(String key) {
    YamlEntry entry = entry(key);
    return entry == null ? null : entry.value();
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    return entry(key) != null;
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

  private Map<@Nullable Object, @Nullable Object> build() {
    Map<@Nullable Object, @Nullable Object> map =
        new LinkedHashMap<>(Math.max(4, entries.size() * 4 / 3 + 1));
    for (YamlEntry entry : entries) {
      map.put(Unsafe.strip(entry.name()), entry.value().value());
    }
    return map;
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
