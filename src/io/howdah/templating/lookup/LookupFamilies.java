package io.howdah.templating.lookup;

import io.howdah.templating.extension.Registry;

/** All lookups, registered by family. */
public final class LookupFamilies {
  private LookupFamilies() {}

  /** Registers every family. */
  public static void register(Registry registry) {}
}
