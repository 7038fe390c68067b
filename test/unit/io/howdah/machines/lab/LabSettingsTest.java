package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.howdah.machines.MachinesException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabSettingsTest {
  private static final String ADDRESSES =
      "1: lo    inet 127.0.0.1/8 scope host lo\n"
          + "4: hl-a    inet 10.77.0.1/24 scope global hl-a\n";

  @ParameterizedTest
  @ValueSource(strings = {"", "Big", "1st", "a_b", "fourteen-chars"})
  void aNameMustFitAnInterface(String name) {
    assertThrows(MachinesException.class, () -> LabSettings.named(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.77", "10.77.0.0/16", "10.77.0.1/24", "10.77.256", "a.b.c"})
  void aNetIsA24(String net) {
    assertThrows(MachinesException.class, () -> new LabSettings("a", net, Path.of("/x"), 2048, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.77.3", "10.77.3.0/24"})
  void aNetIsWrittenAsInTheClustersSettingsOrShort(String net) {
    assertEquals("10.77.3", new LabSettings("a", net, Path.of("/x"), 2048, 20).net());
  }

  @Test
  void takesTheFirstFreeNet() {
    assertEquals("10.77.2", Nets.free(ADDRESSES, Set.of("10.77.1")));
    assertEquals("hl-a", Nets.holder("10.77.0", ADDRESSES));
  }

  @Test
  void aHostsHardwareAddressFollowsItsAddress() {
    assertEquals("52:54:0a:4d:00:0b", new LabHost("a", 11, false, "base").mac("10.77.0"));
  }

  @Test
  void aDigestKnowsNoOrder() {
    Map<String, byte[]> one = new java.util.LinkedHashMap<>();
    one.put("a", new byte[] {1});
    one.put("b", new byte[] {2});
    Map<String, byte[]> two = new java.util.LinkedHashMap<>();
    two.put("b", new byte[] {2});
    two.put("a", new byte[] {1});
    assertEquals(LabScripts.digest(one), LabScripts.digest(two));
  }
}
