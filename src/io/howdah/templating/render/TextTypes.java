package io.howdah.templating.render;

import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.NativeText.Kind;
import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.VaultText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What expressions see of texts that variables keep.
 *
 * @param told whether a template asks for types, so that each text has to know its own
 */
record TextTypes(boolean told) {
  /** Text as it was written. */
  Object written(String text) {
    return told ? NativeText.of(text, Kind.WRITTEN) : text;
  }

  /** A stored value; a container keeps its items where types are not told. */
  @Nullable Object read(@Nullable Object value) {
    return value instanceof Unsafe unsafe ? foreign(unsafe.value()) : text(value, Kind.WRITTEN);
  }

  /** What stands below a mark of what came from outside. */
  @Nullable Object foreign(@Nullable Object value) {
    if (told && value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(foreign(item)));
      return items;
    }
    if (told && value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> items = new LinkedHashMap<>();
      map.forEach((key, item) -> items.put(key, foreign(item)));
      return items;
    }
    return text(value, Kind.UNSAFE);
  }

  private @Nullable Object text(@Nullable Object value, Kind kind) {
    boolean outside = kind == Kind.UNSAFE;
    if (value instanceof MadeText made) {
      if (made.stays()) {
        return NativeText.of(made.text(), outside ? Kind.STAYS_UNSAFE : Kind.STAYS);
      }
      return told && outside ? NativeText.of(made.text(), kind) : made.text();
    }
    if (value instanceof VaultText vault) {
      return NativeText.of(vault);
    }
    return told && value instanceof String text ? NativeText.of(text, kind) : value;
  }
}
