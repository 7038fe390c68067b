package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.inventory.Inventory;
import org.junit.jupiter.api.Test;

class SshAheadTest {
  private final Inventory inventory = new Inventory();

  @Test
  void whereAllHostsAreHereNothingIsSetUp() {
    inventory.addHost("here", "all");
    assertTrue(SshAhead.isLikely("smart", inventory));
    assertFalse(SshAhead.isLikely("local", inventory));
    inventory.setHostVariable("here", "ansible_connection", "local");
    assertFalse(SshAhead.isLikely("smart", inventory));
    inventory.addHost("there", "all");
    assertTrue(SshAhead.isLikely("smart", inventory));
  }

  @Test
  void theRehearsalLeavesNoThread() {
    SshAhead.rehearse();
    int before = Thread.activeCount();
    SshAhead.rehearse();
    assertEquals(before, Thread.activeCount());
  }
}
