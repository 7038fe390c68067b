package io.howdah.templating.function;

import io.howdah.templating.extension.Registry;

/** All global functions, registered by family. */
public final class FunctionFamilies {
  private FunctionFamilies() {}

  /** Registers every family. */
  public static void register(Registry registry) {
    JinjaFunctions.register(registry);
    LookupFunctions.register(registry);
    NowFunction.register(registry);
  }
}
