package io.howdah.templating.value;

import io.howdah.yaml.Unsafe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as it is when read back from a variable: tuples have become lists, at any depth. */
public final class StoredValue {
  private StoredValue() {}

  /** The value itself where it holds no tuple, else a copy. */
  public static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Unsafe marked) {
      return hasTuple(marked.value()) ? Unsafe.of(copy(marked.value())) : value;
    }
    return hasTuple(value) ? copy(value) : value;
  }

  private static boolean hasTuple(@Nullable Object value) {
    if (value instanceof PyTuple) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(StoredValue::hasTuple);
    }
    return value instanceof List<?> list && list.stream().anyMatch(StoredValue::hasTuple);
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copied = new LinkedHashMap<>();
      map.forEach((key, item) -> copied.put(key, copy(item)));
      return copied;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copied = new ArrayList<>(list.size());
      list.forEach(item -> copied.add(copy(item)));
      return copied;
    }
    return value instanceof Unsafe ? of(value) : value;
  }
}
