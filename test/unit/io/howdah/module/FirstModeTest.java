package io.howdah.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.howdah.connection.Command;
import io.howdah.connection.Connection;
import io.howdah.connection.local.FakeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mode that a file has when its content comes, and in the end. */
class FirstModeTest {
  @TempDir Path directory;

  private Map<String, Object> copy(Connection host, Map<String, Object> more) {
    Map<String, Object> args = new HashMap<>(more);
    args.put("line", "new");
    args.put("create", true);
    args.put("path", directory.resolve("file").toString());
    ModuleContext context = new ModuleContext(host, false, false, Map.of(), Map.of());
    Module module = ModuleRegistry.standard().find("lineinfile").orElseThrow();
    return ModuleRunner.run("lineinfile", module, args, context).values();
  }

  private String mode() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("file")));
  }

  @ParameterizedTest
  @CsvSource({
    "rw-r--r--",
    "rw-------",
    "rw-r-----",
    "r--r--r--",
    "rwxr-xr-x",
    "rw-rw-rw-",
    "rw-rw-r--"
  })
  void aFileKeepsItsMode(String kept) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "old\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(kept));
    try (FakeHost host = new FakeHost("dash")) {
      assertEquals(true, copy(host, Map.of()).get("changed"));
    }
    assertEquals(kept, mode());
    assertEquals("old\nnew\n", Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({"0644,rw-r--r--", "0600,rw-------", "0755,rwxr-xr-x", "'u=rw,g=r,o=',rw-r-----"})
  void aNewFileGetsTheWantedOne(String wanted, String expected) throws IOException {
    try (FakeHost host = new FakeHost("dash")) {
      copy(host, Map.of("mode", wanted));
    }
    assertEquals(expected, mode());
  }

  /** Each file is made by a script that says which rights others have while content comes. */
  @Test
  void whatNotAllMayReadIsNeverOpen() {
    for (String secret : new String[] {"0600", "0640", "0700"}) {
      FileAttributes wanted = FileAttributes.NONE.withMode(secret);
      FileAttributes.Resolved resolved =
          wanted.read(new HostOutput("0022\0".getBytes(StandardCharsets.UTF_8)));
      AttributeChange change = resolved.forNew("/x/f", resolved.newFileBits());
      FirstMode mode = FirstMode.of(resolved.newFileMode(), change, true);
      assertEquals("0077", mode.umask(), secret);
      HostScript script = new HostScript();
      mode.addTo(script, "f", ModuleFailure::new);
      assertFalse(script.toString().contains("chmod"), secret);
    }
  }

  /** As under a default ACL. */
  @Test
  void whereTheUmaskIsNotHeededTheModeIsRightInTheEnd() throws IOException {
    Files.writeString(directory.resolve("file"), "old\n");
    try (FakeHost host = new FakeHost("dash")) {
      host.run(Command.of("chmod 0644 '" + directory.resolve("file") + "'"));
      try (Connection loose = new FakeLooseHost(host)) {
        copy(loose, Map.of());
      }
    }
    assertEquals("rw-r--r--", mode());
  }
}
