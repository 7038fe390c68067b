package io.howdah.templating.value;

import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.VaultText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value as a variable keeps it: tuples have become lists, and texts that stay text, or stand
 * encrypted, have marks for it, at any depth.
 */
public final class StoredValue {
  private StoredValue() {}

  /** The value itself where nothing of it changes, else a copy. */
  public static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Unsafe marked) {
      return changes(marked.value()) ? Unsafe.deep(copy(marked.value())) : value;
    }
    return changes(value) ? copy(value) : value;
  }

  /** A value as expressions see what a variable keeps, without a mark of where it came from. */
  public static @Nullable Object read(@Nullable Object value) {
    Object bare = Unsafe.strip(value);
    if (bare instanceof VaultText vault) {
      return NativeText.of(vault);
    }
    if (bare instanceof MadeText made) {
      return made.stays() ? new NativeText(made.text()) : made.text();
    }
    if (bare instanceof Map<?, ?> map && Unsafe.hasMarks(map)) {
      Map<@Nullable Object, @Nullable Object> copied = new LinkedHashMap<>();
      map.forEach((key, item) -> copied.put(Unsafe.strip(key), read(item)));
      return copied;
    }
    if (bare instanceof List<?> list && Unsafe.hasMarks(list)) {
      List<@Nullable Object> copied = new ArrayList<>(list.size());
      list.forEach(item -> copied.add(read(item)));
      return copied;
    }
    return bare;
  }

  private static boolean changes(@Nullable Object value) {
    if (value instanceof PyTuple || value instanceof NativeText) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(StoredValue::changes);
    }
    return value instanceof List<?> list && list.stream().anyMatch(StoredValue::changes);
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof NativeText text) {
      return text.stored();
    }
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
