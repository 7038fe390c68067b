package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes of values that no text holds, such as the play of an ad-hoc command. */
public final class PlainNodes {
  private final SourceLocation location;

  private PlainNodes(SourceLocation location) {
    this.location = location;
  }

  /** The mapping as nodes that all stand in a file of this name. */
  public static YamlMapping of(Map<String, ? extends @Nullable Object> map, String file) {
    return new PlainNodes(SourceLocation.ofFile(file)).mapping(map);
  }

  private YamlNode node(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return mapping(map);
    }
    if (value instanceof List<?> list) {
      List<YamlNode> items = new ArrayList<>();
      list.forEach(item -> items.add(node(item)));
      return new YamlSequence(location, items, false);
    }
    return new YamlScalar(location, String.valueOf(value), value);
  }

  private YamlMapping mapping(Map<?, ?> map) {
    List<YamlEntry> entries = new ArrayList<>();
    map.forEach(
        (key, value) ->
            entries.add(
                new YamlEntry(new YamlScalar(location, String.valueOf(key), key), node(value))));
    return new YamlMapping(location, entries, false);
  }
}
