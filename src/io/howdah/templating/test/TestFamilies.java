package io.howdah.templating.test;

import io.howdah.templating.extension.Registry;

/** All tests, registered by family; no name is registered twice. */
public final class TestFamilies {
  private TestFamilies() {}

  /** Registers every family. */
  public static void register(Registry registry) {
    int step = 0;
    while (register(registry, step)) {
      step++;
    }
  }

  /** Registers one family; false after the last. */
  public static boolean register(Registry registry, int step) {
    switch (step) {
      case 0 -> TypeTests.register(registry);
      case 1 -> ResultTests.register(registry);
      case 2 -> CompareTests.register(registry);
      case 3 -> TypeTests.registerAnsible(registry);
      case 4 -> RegexTests.register(registry);
      case 5 -> VersionTest.register(registry);
      case 6 -> CompareTests.registerAnsible(registry);
      case 7 -> FileTests.register(registry);
      case 8 -> UriTests.register(registry);
      default -> {
        return false;
      }
    }
    return true;
  }
}
