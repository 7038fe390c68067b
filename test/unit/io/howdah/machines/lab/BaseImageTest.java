package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.machines.MachinesException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BaseImageTest {
  @Test
  void withoutSpaceNothingIsBegun() {
    BaseImage.refuseWithoutSpace(Path.of("/x"), 1L << 30);
    MachinesException full =
        assertThrows(
            MachinesException.class, () -> BaseImage.refuseWithoutSpace(Path.of("/x"), 5L << 20));
    assertTrue(full.getMessage().startsWith("there are 5 MiB free below /x: "), full.getMessage());
  }
}
