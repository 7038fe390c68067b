package io.howdah.variables;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps facts for one run. */
public final class MemoryFactCache implements FactCache {
  private final Map<String, Map<String, @Nullable Object>> facts = new ConcurrentHashMap<>();

  @Override
  public @Nullable Map<String, @Nullable Object> get(String host) {
    return facts.get(host);
  }

  @Override
  public void put(String host, Map<String, @Nullable Object> hostFacts) {
    facts.put(host, hostFacts);
  }

  @Override
  public void remove(String host) {
    facts.remove(host);
  }

  @Override
  public void flush() {
    facts.clear();
  }
}
