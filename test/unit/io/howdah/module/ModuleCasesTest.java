package io.howdah.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import io.howdah.module.file.FileWriter;
import io.howdah.module.file.WantedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of test/cases, twice, on this machine; answers and files as real Ansible's. */
class ModuleCasesTest {
  private static final ModuleRegistry MODULES = ModuleRegistry.standard();
  private static final List<String> SMALL =
      List.of(
          "assemble",
          "blockinfile",
          "copy",
          "file",
          "find",
          "lineinfile",
          "replace",
          "slurp",
          "stat",
          "tempfile");

  /** Prints a directory that has nothing but busybox under all its names. */
  private static final String BUSYBOX =
      "b=$(command -v busybox) && d=$(mktemp -d) && $b --install -s $d && echo $d";

  private static Connection connection;
  private static String busybox = "";
  private static boolean root;
  private static String user;
  private static long uid;

  @BeforeAll
  static void connect() {
    connection = new LocalConnection();
    uid = Long.parseLong(connection.run(Command.of("id -u")).out().strip());
    user = connection.run(Command.of("id -un")).out().strip();
    root = uid == 0;
  }

  @AfterAll
  static void close() {
    if (!busybox.isEmpty()) {
      connection.run(Command.of("rm -rf " + busybox));
    }
    connection.close();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<ModuleCase> all = ModuleCase.below(Path.of("test/cases"));
    assertTrue(all.size() > 50, "cases are found");
    String only = System.getProperty("cases", "");
    return all.stream()
        .filter(one -> one.display().contains(only))
        .map(one -> DynamicTest.dynamicTest(one.display(), () -> play(one)));
  }

  /** The same for modules about files where the host has busybox and nothing else. */
  @TestFactory
  Stream<DynamicTest> casesOnBusybox() throws IOException {
    String bin = connection.run(Command.of(BUSYBOX)).out().strip();
    assumeTrue(!bin.isEmpty(), "no busybox here");
    busybox = bin;
    String only = System.getProperty("cases", "");
    return ModuleCase.below(Path.of("test/cases")).stream()
        .filter(
            one -> SMALL.contains(one.module()) && !one.flag("gnu") && one.display().contains(only))
        .map(
            one ->
                DynamicTest.dynamicTest(
                    "busybox " + one.display(),
                    () -> play(one.withEnvironment(Map.of("PATH", bin)))));
  }

  private void play(ModuleCase one) throws IOException {
    assumeTrue(root || !one.flag("root"), "needs root");
    String program = String.valueOf(one.given().getOrDefault("needs", "true"));
    assumeTrue(connection.run(Command.of("command -v " + program)).succeeded(), "needs " + program);
    Path directory = Files.createTempDirectory("howdah-case");
    try {
      Files.setPosixFilePermissions(
          directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
      play(one, directory.toString());
    } finally {
      connection.run(Command.of("rm -rf " + directory));
    }
  }

  private void play(ModuleCase one, String directory) {
    CommandResult prepared = shell(one.text("prepare", directory), directory);
    assertTrue(prepared.succeeded(), () -> "prepare failed: " + prepared.err());
    for (String time : List.of("first", "second")) {
      Object said = PlainResult.of(mine(run(one, directory).values()), directory, one.differs());
      Map<String, Object> wanted = new LinkedHashMap<>();
      ((Map<?, ?>) one.expected().get(time)).forEach((k, v) -> wanted.put(k.toString(), v));
      assertEquals(PlainResult.of(wanted, "{dir}", one.differs()), said, time + " answer");
      String seen = shell(one.text("inspect", directory), directory).out();
      Object inspected = one.expected().get(time.equals("first") ? "inspect" : "inspect_again");
      assertEquals(
          inspected, seen.replace(directory, "{dir}").replaceAll("\n+$", ""), time + " state");
    }
  }

  private static ModuleResult run(ModuleCase one, String directory) {
    ModuleContext context =
        new ModuleContext(
            connection, one.flag("check"), one.flag("diff"), Map.of(), one.environment(directory));
    Map<String, Object> arguments = one.arguments(directory);
    Module module = MODULES.find(one.module()).orElseThrow();
    if (one.module().equals("copy") && arguments.containsKey("content")) {
      return copy(module, arguments, context);
    }
    return ModuleRunner.run(one.module(), module, arguments, context);
  }

  /** The controller's half of copy, as far as one file with content goes. */
  private static ModuleResult copy(
      Module module, Map<String, Object> arguments, ModuleContext context) {
    try {
      ModuleArgs args = module.arguments().parse("copy", arguments);
      byte[] content = args.text("content").getBytes(StandardCharsets.UTF_8);
      return FileWriter.write(
          new WantedFile(
              args.text("dest"),
              "source",
              content,
              "/howdah_tmp",
              true,
              WantedFile.Options.of(args)),
          context);
    } catch (ModuleFailure failure) {
      return ModuleResult.failure(failure);
    }
  }

  private static CommandResult shell(String script, String directory) {
    return connection.run(Command.of("cd " + directory + " && umask 022 && { " + script + "\n}"));
  }

  /** The current user's names and ids as the recording has them. */
  private static Object mine(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> all = new LinkedHashMap<>();
      map.forEach((k, v) -> all.put(k.toString(), mine(k.toString(), v)));
      return all;
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(v -> all.add(mine("", v)));
      return all;
    }
    return value;
  }

  private static Object mine(String key, Object value) {
    if ((key.equals("uid") || key.equals("gid")) && Long.valueOf(uid).equals(value)) {
      return "{uid}";
    }
    if (key.equals("port") && value instanceof Long port && port == FakeWebServer.port()) {
      return "{port}";
    }
    if (value instanceof String text) {
      value = text.replace("http://127.0.0.1:" + FakeWebServer.port(), "{url}");
    }
    boolean name = List.of("owner", "group", "pw_name", "gr_name").contains(key);
    return name && user.equals(value) ? "{user}" : mine(value);
  }
}
