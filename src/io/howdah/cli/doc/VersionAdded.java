package io.howdah.cli.doc;

import org.jspecify.annotations.Nullable;

/** Since when a thing is there. */
final class VersionAdded {
  private VersionAdded() {}

  /**
   * The words for it.
   *
   * @param version the version, or {@code historical}
   * @param collection whose version it is, or null
   */
  static String text(@Nullable Object version, @Nullable Object collection) {
    boolean core = "ansible.builtin".equals(collection);
    if (core && "historical".equals(version)) {
      return "historical";
    }
    String from = core ? "ansible-core" : collection == null ? "" : collection.toString();
    return "version " + version + (from.isEmpty() ? "" : " of " + from);
  }
}
