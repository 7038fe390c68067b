package io.howdah.module.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import io.howdah.module.Module;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleRegistry;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;

  @Test
  void twoBackupsWithinASecondAreTwoFiles() throws Exception {
    Path file = Files.writeString(folder.resolve("f"), "first\n");
    try (Connection connection = new LocalConnection()) {
      add("second", file, connection);
      add("third", file, connection);
    }
    TreeSet<String> kept = new TreeSet<>();
    try (DirectoryStream<Path> backups = Files.newDirectoryStream(folder, "f.*~")) {
      for (Path backup : backups) {
        assertTrue(backup.getFileName().toString().matches("f\\.\\d+\\.[-\\d]+@[:\\d]+~"));
        kept.add(Files.readString(backup));
      }
    }
    assertEquals("[first\n, first\nsecond\n]", kept.toString());
  }

  private static void add(String line, Path file, Connection connection) {
    Module module = ModuleRegistry.standard().find("lineinfile").orElseThrow();
    Map<String, Object> arguments = Map.of("path", file.toString(), "line", line, "backup", true);
    ModuleContext context = new ModuleContext(connection, false, false, Map.of(), Map.of());
    ModuleResult result = ModuleRunner.run("lineinfile", module, arguments, context);
    assertEquals(true, result.values().get("changed"));
  }
}
