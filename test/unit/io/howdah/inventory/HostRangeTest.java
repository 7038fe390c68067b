package io.howdah.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostRangeTest {
  @Test
  void expandsNumbersLettersStepsAndSeveralRanges() {
    assertEquals(List.of("web08", "web09", "web10"), HostRange.expand("web[08:10]"));
    assertEquals(List.of("db-a", "db-b"), HostRange.expand("db-[a:b]"));
    assertEquals(List.of("n1", "n3", "n5"), HostRange.expand("n[1:5:2]"));
    assertEquals(List.of("a0x1", "a0x2", "a1x1", "a1x2"), HostRange.expand("a[:1]x[1:2]"));
    assertEquals(List.of("plain"), HostRange.expand("plain"));
  }

  @Test
  void refusesMalformedRanges() {
    assertThrows(InventoryException.class, () -> HostRange.expand("w[1]"));
    assertThrows(InventoryException.class, () -> HostRange.expand("w[01:100]"));
    assertThrows(InventoryException.class, () -> HostRange.expand("w[b:a]"));
    assertThrows(InventoryException.class, () -> HostRange.expand("w[1:]"));
    assertThrows(InventoryException.class, () -> HostRange.expand("w[1:9:0]"));
  }
}
