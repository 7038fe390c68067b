package io.howdah.variables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a run has learnt about one host. */
final class HostState {
  final SharedVariables included = new SharedVariables();
  final SharedVariables set = new SharedVariables();
  private final AtomicLong version = new AtomicLong();
  private volatile Map<String, @Nullable Object> facts = Map.of();

  /** The fact layer; always the newest facts. */
  final Source factLayer =
      new Source() {
        @Override
        public boolean contains(String name) {
          return facts.containsKey(name);
        }

        @Override
        public @Nullable Object get(String name) {
          return facts.get(name);
        }

        @Override
        public void addNames(Set<String> names) {
          names.addAll(facts.keySet());
        }
      };

  void facts(Map<String, @Nullable Object> variables) {
    facts = new LinkedHashMap<>(variables);
    changed();
  }

  void changed() {
    version.incrementAndGet();
  }

  /** Grows with every change, so that what was worked out from variables can be known as old. */
  long version() {
    return version.get();
  }
}
