package io.howdah.executor.state;

import io.howdah.event.HostStats;
import io.howdah.event.HostStats.Counter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts results by host, and keeps what set_stats set. */
public final class Recap {
  /** The key of values that belong to the run as a whole. */
  public static final String RUN = "_run";

  private final Map<String, HostStats> hosts = new LinkedHashMap<>();
  private final Map<String, Map<String, @Nullable Object>> custom = new LinkedHashMap<>();

  /** Counts one more. */
  public synchronized void count(String host, Counter counter) {
    add(host, counter, 1);
  }

  /** Takes one back: a task is done again. */
  public synchronized void uncount(String host, Counter counter) {
    add(host, counter, -1);
  }

  private void add(String host, Counter counter, int by) {
    hosts.put(host, hosts.getOrDefault(host, HostStats.NONE).plus(counter, by));
  }

  /** Counts by host, in the order of their first result. */
  public synchronized Map<String, HostStats> hosts() {
    return new LinkedHashMap<>(hosts);
  }

  /** What set_stats set: by host, or under {@link #RUN}. */
  public synchronized Map<String, Map<String, @Nullable Object>> custom() {
    return new LinkedHashMap<>(custom);
  }

  /** Sets a value; with aggregate, adds it to what is there if it is of the same type. */
  public synchronized void set(
      String host, String name, @Nullable Object value, boolean aggregate) {
    Map<String, @Nullable Object> values =
        custom.computeIfAbsent(host, key -> new LinkedHashMap<>());
    Object old = values.get(name);
    if (!aggregate || old == null) {
      values.put(name, value);
    } else {
      values.put(name, sum(old, value));
    }
  }

  private static Map<Object, @Nullable Object> merged(Map<?, ?> old, Map<?, ?> more) {
    Map<Object, @Nullable Object> all = new LinkedHashMap<>(old);
    more.forEach(
        (key, value) -> {
          boolean both = all.get(key) instanceof Map<?, ?> && value instanceof Map<?, ?>;
          all.put(key, both ? sum(all.get(key), value) : value);
        });
    return all;
  }

  private static @Nullable Object sum(@Nullable Object old, @Nullable Object more) {
    if (old instanceof Map<?, ?> a && more instanceof Map<?, ?> b) {
      return merged(a, b);
    }
    if (old instanceof List<?> a && more instanceof List<?> b) {
      List<@Nullable Object> all = new ArrayList<>(a);
      all.addAll(b);
      return all;
    }
    if (old instanceof String a && more instanceof String b) {
      return a + b;
    }
    if (old instanceof Long a && more instanceof Long b) {
      return a + b;
    }
    if (old instanceof Double a && more instanceof Double b) {
      return BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)).doubleValue();
    }
    return old;
  }
}
