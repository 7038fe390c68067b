package io.howdah.connection.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.local.FakeHost;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTransferTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix"})
  void contentAndModeArriveWhatTheyAre(String shell) throws IOException {
    Random random = new Random(5);
    int[] modes = {0600, 0644, 0755, 04711, 0, 0444};
    try (FakeHost host = new FakeHost(shell)) {
      for (int size : new int[] {0, 1, 4096, 16384, 16385, 200_000}) {
        byte[] content = new byte[size];
        random.nextBytes(content);
        for (int mode : modes) {
          Path file = directory.resolve("a $file's");
          host.put(content, file.toString(), mode);
          assertArrayEquals(content, host.fetch(file.toString()), size + " bytes");
          assertEquals(
              mode, Files.getAttribute(file, "unix:mode") instanceof Integer m ? m & 07777 : -1);
        }
      }
    }
    assertOnly("a $file's");
  }

  private void assertOnly(String... names) throws IOException {
    try (var files = Files.list(directory)) {
      assertEquals(
          List.of(names), files.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void largeFilesGoInPieces() throws IOException {
    byte[] content = new byte[2 * 1024 * 1024 + 17];
    new Random(6).nextBytes(content);
    Path local = directory.resolve("local");
    Files.write(local, content);
    try (FakeHost host = new FakeHost("dash")) {
      host.put(local, directory.resolve("remote").toString(), 0640);
      host.fetch(directory.resolve("remote").toString(), directory.resolve("back"));
    }
    assertArrayEquals(content, Files.readAllBytes(directory.resolve("back")));
    assertOnly("back", "local", "remote");
  }

  @Test
  void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = directory.resolve("file");
    Files.writeString(file, "old");
    try (FakeHost host = new FakeHost("dash")) {
      for (int size : new int[] {9_000, 90_000}) {
        HowdahException error =
            assertThrows(
                HowdahException.class,
                () -> new FakeFullDisk(host).put(new byte[size], file.toString(), 0600));
        assertTrue(
            error.getMessage().startsWith("Can't write " + file + " on fake"), error.getMessage());
        assertEquals("old", Files.readString(file));
        assertOnly("file");
      }
    }
  }

  @Test
  void directoriesAreNotWrittenInto() throws IOException {
    try (FakeHost host = new FakeHost("dash")) {
      HowdahException error =
          assertThrows(
              HowdahException.class, () -> host.put(new byte[3], directory.toString(), 0600));
      assertTrue(error.getMessage().contains("is a directory"), error.getMessage());
      assertThrows(
          HowdahException.class,
          () -> host.fetch(directory.toString(), directory.resolve("local")));
    }
  }
}
