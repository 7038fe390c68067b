package io.howdah.action;

import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.VaultText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes Unsafe marks off values, wherever they are in them. */
public final class Marks {
  private static final Marks STRIP = new Marks(vault -> vault);
  private static final Marks OPEN = new Marks(VaultText::decrypt);
  private static final Marks SHOW =
      new Marks(vault -> Map.of("__ansible_vault", vault.ciphertext()));

  private final Function<VaultText, Object> vaults;

  private Marks(Function<VaultText, Object> vaults) {
    this.vaults = vaults;
  }

  /** The value without marks of what came from outside; the same object where it has none. */
  public static @Nullable Object strip(@Nullable Object value) {
    return STRIP.of(value);
  }

  /** The value without any mark and with its vaults decrypted. */
  public static @Nullable Object open(@Nullable Object value) {
    return OPEN.of(value);
  }

  /** A result without any mark; what stands encrypted is shown so. */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> shown(Map<String, @Nullable Object> raw) {
    return (Map<String, @Nullable Object>) (Map<?, ?>) (hasMarks(raw) ? SHOW.map(raw) : raw);
  }

  private @Nullable Object of(@Nullable Object value) {
    Object bare = Unsafe.strip(value);
    if (bare instanceof VaultText vault) {
      return vaults.apply(vault);
    }
    if (bare instanceof MadeText made) {
      return this == STRIP ? made : made.text();
    }
    if (bare instanceof Map<?, ?> map) {
      return hasMarks(map) ? map(map) : map;
    }
    if (bare instanceof List<?> list && list.getClass() == ArrayList.class && hasMarks(list)) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(of(element)));
      return copy;
    }
    return bare;
  }

  private Map<Object, @Nullable Object> map(Map<?, ?> map) {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, of(value)));
    return copy;
  }

  private static boolean hasMarks(@Nullable Object value) {
    if (value instanceof Unsafe || value instanceof VaultText || value instanceof MadeText) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(Marks::hasMarks);
    }
    return value instanceof List<?> list && list.stream().anyMatch(Marks::hasMarks);
  }
}
