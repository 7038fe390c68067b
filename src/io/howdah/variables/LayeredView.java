package io.howdah.variables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view that asks its layers from strong to weak. Holds no copies. */
final class LayeredView implements VariableView {
  private final List<Source> strongestFirst;
  private final boolean merge;

  private LayeredView(List<Source> strongestFirst, boolean merge) {
    this.strongestFirst = strongestFirst;
    this.merge = merge;
  }

  @Override
  public boolean contains(String name) {
    for (Source source : strongestFirst) {
      if (source.contains(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Object get(String name) {
    for (int i = 0; i < strongestFirst.size(); i++) {
      Source source = strongestFirst.get(i);
      Object value = source.get(name);
      if (value != null || source.contains(name)) {
        return merge ? merged(name, value, i + 1) : value;
      }
    }
    return null;
  }

  private @Nullable Object merged(String name, @Nullable Object strong, int from) {
    Object all = strong;
    for (int i = from; i < strongestFirst.size(); i++) {
      Source source = strongestFirst.get(i);
      if (source.contains(name)) {
        all = HashMerge.of(source.get(name), all);
      }
    }
    return all;
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (int i = strongestFirst.size() - 1; i >= 0; i--) {
      strongestFirst.get(i).addNames(names);
    }
    return names;
  }

  /** Collects sources by layer, in any order. */
  static final class Builder {
    private final Map<Layer, List<Source>> layers = new EnumMap<>(Layer.class);

    /** Adds to a layer; what is added later is stronger. */
    Builder add(Layer layer, Source source) {
      layers.computeIfAbsent(layer, l -> new ArrayList<>(2)).add(source);
      return this;
    }

    Builder add(Layer layer, Map<String, ? extends @Nullable Object> map) {
      return map.isEmpty() ? this : add(layer, Source.of(map));
    }

    LayeredView build(boolean merge) {
      List<Source> sources = new ArrayList<>(16);
      for (Layer layer : Layer.values()) {
        sources.addAll(layers.getOrDefault(layer, List.of()));
      }
      Collections.reverse(sources);
      return new LayeredView(sources, merge);
    }
  }
}
