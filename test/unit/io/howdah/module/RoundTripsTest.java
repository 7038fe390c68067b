package io.howdah.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.howdah.connection.Become;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A module that has nothing to do costs one round trip. */
class RoundTripsTest {
  @TempDir static Path dir;

  private record Idle(String module, Map<String, Object> args) {}

  @TestFactory
  Stream<DynamicTest> oneWhenNothingIsToBeDone() throws Exception {
    Path file = dir.resolve("f");
    Files.writeString(file, "a\nb\n");
    Files.createDirectory(dir.resolve("d"));
    Files.createSymbolicLink(dir.resolve("l"), Path.of("f"));
    String f = file.toString();
    return Stream.of(
            new Idle("file", Map.of("path", f, "state", "file")),
            new Idle("file", Map.of("path", dir + "/d", "state", "directory")),
            new Idle("file", Map.of("path", dir + "/l", "state", "link", "src", "f")),
            new Idle("file", Map.of("path", dir + "/none", "state", "absent")),
            new Idle("copy", Map.of("src", f, "dest", f + "2", "remote_src", true)),
            new Idle("lineinfile", Map.of("path", f, "line", "a")),
            new Idle("blockinfile", Map.of("path", f, "state", "absent")),
            new Idle("replace", Map.of("path", f, "regexp", "zz", "replace", "y")),
            new Idle("stat", Map.of("path", f)),
            new Idle("find", Map.of("paths", List.of(dir.toString()))),
            new Idle("slurp", Map.of("src", f)),
            new Idle("command", Map.of("_raw_params", "true")),
            new Idle("shell", Map.of("_raw_params", "true")),
            new Idle("user", Map.of("name", "root")),
            new Idle("user", Map.of("name", "howdah-none", "state", "absent")),
            new Idle("group", Map.of("name", "root")),
            new Idle("group", Map.of("name", "howdah-none", "state", "absent")),
            new Idle("getent", Map.of("database", "passwd", "key", "root")),
            new Idle("wait_for", Map.of("path", f)))
        .map(idle -> DynamicTest.dynamicTest(idle.toString(), () -> runTwice(idle)));
  }

  private static void runTwice(Idle idle) {
    Module module = ModuleRegistry.standard().find(idle.module()).orElseThrow();
    try (FakeCounter counter = new FakeCounter(new LocalConnection())) {
      ModuleContext context = new ModuleContext(counter, false, false, Map.of(), Map.of());
      ModuleRunner.run(idle.module(), module, idle.args(), context);
      counter.trips = 0;
      ModuleResult second = ModuleRunner.run(idle.module(), module, idle.args(), context);
      assertFalse(second.isFailed(), () -> second.values().toString());
      assertEquals(1, counter.trips);
    }
  }

  /** Counts what goes to the host. */
  private static final class FakeCounter implements Connection {
    private final Connection host;
    private int trips;

    FakeCounter(Connection host) {
      this.host = host;
    }

    @Override
    public CommandResult run(Command command) {
      trips++;
      return host.run(command);
    }

    @Override
    public void put(byte[] content, String path, int mode) {
      trips++;
      host.put(content, path, mode);
    }

    @Override
    public byte[] fetch(String path) {
      trips++;
      return host.fetch(path);
    }

    @Override
    public Connection as(@Nullable Become become) {
      return this;
    }

    @Override
    public String hostName() {
      return host.hostName();
    }

    @Override
    public void close() {
      host.close();
    }
  }
}
