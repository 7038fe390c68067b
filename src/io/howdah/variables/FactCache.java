package io.howdah.variables;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps facts of hosts, within a run or from run to run. Thread-safe. */
public interface FactCache {
  /** A host's facts by their full names, or null where none are kept or they are too old. */
  @Nullable Map<String, @Nullable Object> get(String host);

  /** Keeps a host's facts in place of the former ones. */
  void put(String host, Map<String, @Nullable Object> facts);

  /** Forgets a host's facts. */
  void remove(String host);

  /** Forgets everything. */
  void flush();
}
