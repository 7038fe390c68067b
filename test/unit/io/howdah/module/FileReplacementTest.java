package io.howdah.module;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Connection;
import io.howdah.connection.local.FakeHost;
import io.howdah.connection.shell.FakeFullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReplacementTest {
  @TempDir Path directory;

  /** Every byte there is, over and over. */
  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private FileReplacement.Outcome replace(Connection host, byte[] content, String validate) {
    ModuleContext context = new ModuleContext(host, false, false, Map.of(), Map.of());
    FileProbe probe = FileProbe.of(directory.resolve("file").toString());
    HostOutput out =
        new HostScript()
            .line(FileProbe.FUNCTIONS + probe.script() + FileAttributes.NONE.script())
            .run(context);
    FileState now = probe.read(out);
    return new FileReplacement(
            now,
            FileReplacement.Content.of(content).named("source"),
            FileAttributes.NONE.read(out),
            new FileReplacement.Options(false, validate, false, script -> {}))
        .run(context, result -> new ModuleFailure("invalid " + result.err()));
  }

  private void assertOnlyFile() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(directory.resolve("file")), files.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 600, 16_384, 16_385, 90_000})
  void everyByteArrivesAndNothingElseIsLeft(int size) throws IOException {
    try (FakeHost host = new FakeHost("dash")) {
      for (String validate : new String[] {null, "test -f %s"}) {
        FileReplacement.Outcome outcome = replace(host, bytes(size), validate);
        assertArrayEquals(bytes(size), Files.readAllBytes(directory.resolve("file")));
        assertTrue(outcome.temporary().endsWith("/source"), outcome.temporary());
        assertOnlyFile();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000, 90_000})
  void aFullDiskIsToldInWordsAndTheOldFileStays(int size) throws IOException {
    Files.writeString(directory.resolve("file"), "old");
    try (FakeHost host = new FakeHost("dash")) {
      ModuleFailure failure =
          assertThrows(
              ModuleFailure.class, () -> replace(new FakeFullDisk(host), bytes(size), null));
      assertTrue(failure.getMessage().contains("File too large"), failure.getMessage());
      assertEquals("old", Files.readString(directory.resolve("file")));
      assertOnlyFile();
    }
  }
}
