package io.howdah.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON contract: an event as maps and lists that any JSON writer takes. The kind stands under
 * {@code event} in snake_case ({@code runner_finished}); components follow in snake_case; a result
 * has {@code status} first.
 */
public final class EventJson {
  private EventJson() {}

  /** The event's kind and values, in the records' order. */
  public static Map<String, @Nullable Object> toMap(RunEvent event) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("event", snake(event.getClass().getSimpleName()));
    map.putAll(components((Record) event));
    return map;
  }

  private static Map<String, @Nullable Object> components(Record source) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (source instanceof TaskResult result) {
      map.put("status", result.status());
    }
    for (RecordComponent component : source.getClass().getRecordComponents()) {
      map.put(snake(component.getName()), plain(read(component, source)));
    }
    return map;
  }

  private static @Nullable Object read(RecordComponent component, Record source) {
    try {
      return component.getAccessor().invoke(source);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("event component can't be read: " + component, e);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof TaskInfo.Traits traits) {
      return plain(traits.all());
    }
    if (value instanceof Record source) {
      return components(source);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(plain(element)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(String.valueOf(key), plain(element)));
      return copy;
    }
    return value;
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
