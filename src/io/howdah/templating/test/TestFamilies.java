package io.howdah.templating.test;

import io.howdah.templating.extension.Registry;

/** All tests, registered by family. */
public final class TestFamilies {
  private TestFamilies() {}

  /** Registers every family. */
  public static void register(Registry registry) {
    TypeTests.register(registry);
    CompareTests.register(registry);
    TypeTests.registerAnsible(registry);
    CompareTests.registerAnsible(registry);
    ResultTests.register(registry);
    RegexTests.register(registry);
    VersionTest.register(registry);
    FileTests.register(registry);
    UriTests.register(registry);
  }
}
