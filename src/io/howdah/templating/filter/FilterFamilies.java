package io.howdah.templating.filter;

import io.howdah.templating.extension.Registry;

/** All filters, registered by family. */
public final class FilterFamilies {
  private FilterFamilies() {}

  /** Registers every family. */
  public static void register(Registry registry) {}
}
