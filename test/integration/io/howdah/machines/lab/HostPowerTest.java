package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs root and control groups, but no host. */
@Tag("lab")
class HostPowerTest {
  @TempDir Path root;
  private final ControlGroup lab =
      new ControlGroup(ControlGroup.findMount(), "/howdah-lab/powertest");

  @AfterEach
  void stop() {
    lab.kill();
    lab.remove();
  }

  /** While its processes are on their way into its group it looked as if it had died. */
  @Test
  void aHostThatIsSwitchedOnIsOn() throws Exception {
    LabPaths paths = new LabPaths(root, "x");
    Files.writeString(root.resolve("host.sh"), "sleep 60\n");
    Programs programs = new Programs();
    HostPower power = new HostPower(paths, programs, new LabNetwork(paths, programs, lab), lab);
    for (String host : new String[] {"a", "b", "c", "d", "e"}) {
      Files.createDirectories(paths.host(host));
      power.start(host, root);
      assertTrue(power.isOn(host), host);
    }
  }
}
