package io.howdah.python.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static String choose(String mode, String told) {
    return new Discovery(mode, "h", Discovery.FALLBACK).choose(Discovery.facts(told));
  }

  @Test
  void aKnownDistributionHasItsOwn() {
    String told = "Linux\n/usr/bin/python3.11\n/usr/bin/python3\n\nID=debian\nVERSION_ID=\"12\"\n";
    assertEquals("/usr/bin/python3", choose("auto", told));
  }

  @Test
  void legacyKeepsTheOldPathWhereItIs() {
    String told = "Linux\n/usr/bin/python3\n/usr/bin/python\n\nID=debian\nVERSION_ID=\"12\"\n";
    assertEquals("/usr/bin/python", choose("auto_legacy", told));
  }

  @Test
  void anUnknownOneTakesTheFirstThatIsThere() {
    assertEquals("/opt/bin/python3.9", choose("auto", "Plan9\n/opt/bin/python3.9\n\n"));
  }
}
