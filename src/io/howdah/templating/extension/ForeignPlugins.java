package io.howdah.templating.extension;

import java.util.Optional;

/** Filters, tests and lookups of users, found by name when a template needs them. Thread-safe. */
public interface ForeignPlugins {
  /** A filter; it hides ours of the same name. */
  Optional<PyFilter> filter(String name);

  /** A test; it hides ours of the same name. */
  Optional<PyTest> test(String name);

  /** A lookup; it hides ours of the same name. */
  Optional<Lookup> lookup(String name);

  /** Nobody has the filter or test that a template names: time to tell what could not be loaded. */
  default void missed() {}

  /** Where there are none. */
  ForeignPlugins NONE =
      new ForeignPlugins() {
        @Override
        public Optional<PyFilter> filter(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<PyTest> test(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Lookup> lookup(String name) {
          return Optional.empty();
        }
      };
}
