package io.howdah.module.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program file is asked once for the same bytes at the same path. */
class KnownTypeTest {
  @TempDir Path dir;
  private Path looked;
  private Path file;

  /** A program of that name that notes each call, and tells text from pictures. */
  @BeforeEach
  void fakeFile() throws IOException {
    file = Files.writeString(dir.resolve("it's"), "text");
    Path bin = Files.createDirectory(dir.resolve("bin"));
    looked = dir.resolve("looked");
    Path program = bin.resolve("file");
    Files.writeString(
        program,
        "#!/bin/sh\nfor p; do :; done; echo x >>'"
            + looked
            + "'\ngrep -q text \"$p\" && t=text/plain || t=image/png\n"
            + "[ -h \"$p\" ] && t=inode/symlink; echo \"$p: $t; charset=us-ascii\"\n");
    program.toFile().setExecutable(true);
  }

  private Object type(Connection connection, Map<String, Object> more) {
    Map<String, String> path =
        Map.of("PATH", dir.resolve("bin") + ":" + System.getenv("PATH"), "HOME", dir.toString());
    ModuleContext context = new ModuleContext(connection, false, false, Map.of(), path);
    Map<String, Object> args = new HashMap<>(more);
    args.putIfAbsent("path", file.toString());
    Map<String, Object> values = ModuleRunner.run("stat", new StatModule(), args, context).values();
    return ((Map<?, ?>) values.get("stat")).get("mimetype");
  }

  private long calls() throws IOException {
    return Files.readAllLines(looked).size();
  }

  @Test
  void sameBytesAreLookedAtOnce() throws IOException {
    try (Connection connection = new LocalConnection()) {
      assertEquals("text/plain", type(connection, Map.of()));
      assertEquals("text/plain", type(connection, Map.of()));
      assertEquals(1, calls());
    }
    try (Connection connection = new LocalConnection()) {
      type(connection, Map.of());
      assertEquals(2, calls());
    }
  }

  @Test
  void otherBytesAreLookedAtAgain() throws IOException {
    try (Connection connection = new LocalConnection()) {
      type(connection, Map.of());
      Files.writeString(file, "picture");
      assertEquals("image/png", type(connection, Map.of()));
      assertEquals("image/png", type(connection, Map.of()));
      assertEquals(2, calls());
    }
  }

  @Test
  void aLinkThatCameToStandThereIsALink() throws IOException {
    Path target = Files.writeString(dir.resolve("target"), "text");
    try (Connection connection = new LocalConnection()) {
      type(connection, Map.of());
      Files.delete(file);
      Files.createSymbolicLink(file, target);
      assertEquals("inode/symlink", type(connection, Map.of("follow", true)));
      assertEquals("inode/symlink", type(connection, Map.of("follow", true)));
      assertEquals(3, calls());
    }
  }

  @Test
  void withoutAChecksumNothingIsKnown() throws IOException {
    try (Connection connection = new LocalConnection()) {
      type(connection, Map.of());
      assertEquals("text/plain", type(connection, Map.of("get_checksum", false)));
      assertEquals(2, calls());
    }
  }
}
