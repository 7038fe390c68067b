package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NetsTest {
  private static final String LOOPBACK = "1: lo    inet 127.0.0.1/8 scope host lo\\       valid\n";

  private static String address(String cidr) {
    return LOOPBACK
        + "2: eth0    inet "
        + cidr
        + " brd 10.255.255.255 scope global eth0\\  valid\n";
  }

  @Test
  void theFirstThatNobodyHas() {
    assertEquals("10.77.0", Nets.free(address("192.0.2.2/24"), Set.of()));
    assertEquals("10.77.2", Nets.free(address("10.77.1.1/24"), Set.of("10.77.0")));
  }

  @Test
  void aLargerNetworkHoldsAllInIt() {
    assertEquals("eth0", Nets.holder("10.77.3", address("10.4.5.6/8")));
    assertEquals("eth0", Nets.holder("10.77.3", address("10.77.200.1/16")));
    assertEquals("172.30.0", Nets.free(address("10.4.5.6/8"), Set.of()));
  }

  @Test
  void aSmallerOneHoldsWhatItLiesIn() {
    assertEquals("eth0", Nets.holder("10.77.3", address("10.77.3.130/28")));
    assertEquals("", Nets.holder("10.77.3", address("10.77.4.130/28")));
    assertEquals("", Nets.holder("110.77.3", address("10.77.3.1/24")));
  }
}
