package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VirtualAddressTest {
  @Test
  void ourOwnAddressIsTaken() {
    assertThrows(ClusterException.class, () -> VirtualAddress.refuseWhenTaken("127.0.0.1"));
  }

  @Test
  void anAddressThatNobodyCanHaveIsFree() {
    VirtualAddress.refuseWhenTaken("240.0.0.1");
  }
}
