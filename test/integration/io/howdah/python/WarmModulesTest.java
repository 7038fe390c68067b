package io.howdah.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import io.howdah.module.ModuleResult;
import io.howdah.python.pack.Packer;
import io.howdah.python.run.FileModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs modules of our own writing with a real python3 on this machine. */
class WarmModulesTest {
  private static final String BASIC =
      "import json\n"
          + "_ANSIBLE_ARGS = None\n"
          + "STATE = []\n"
          + "def args():\n"
          + "    return json.loads(_ANSIBLE_ARGS.decode('utf-8'))['ANSIBLE_MODULE_ARGS']\n";

  @TempDir Path folder;
  private final Connection connection = new LocalConnection();
  private @Nullable FileModules modules;

  @BeforeEach
  void needsPython() throws IOException {
    assumeTrue(
        connection.run(Command.of("command -v python3")).succeeded(), "python3 is not installed");
    file("module_utils/basic.py", BASIC);
    PluginFolders folders = new PluginFolders(Map.of());
    folders.add(folder);
    CollectionFolders collections = new CollectionFolders(List.of(), null, path -> Map.of());
    modules =
        new FileModules(
            new Packer(folders, collections, null, "2.14.18"),
            new PythonSettings(
                Map.of("DEFAULT_REMOTE_TMP", folder.resolve("tmp").toString()),
                "2.14.18",
                "/bin/sh"));
  }

  private final StringBuilder complaints = new StringBuilder();

  @AfterEach
  void closes() {
    if (modules != null) {
      modules.close();
    }
    connection.close();
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ModuleResult run(String name, Map<String, String> environment) {
    return java.util.Objects.requireNonNull(modules)
        .run(
            new ModuleCall(
                new ModuleFile(folder.resolve("library/" + name), name),
                Map.of("word", "it's"),
                new Here(connection, complaints),
                new ModuleCall.Mode(true, false, false, 0),
                environment));
  }

  private record Here(Connection connection, StringBuilder complaints) implements ModuleCall.Host {
    @Override
    public String name() {
      return "here";
    }

    @Override
    public @Nullable Path directory() {
      return null;
    }

    @Override
    public @Nullable Object variable(String name) {
      return name.equals("ansible_python_interpreter") ? "python3" : null;
    }

    @Override
    public void warn(String message) {
      throw new AssertionError(message);
    }

    @Override
    public void complaints(String text) {
      complaints.append(text);
    }
  }

  @Test
  void callsShareAnInterpreterButNoState() throws IOException {
    file(
        "library/m.py",
        "import json, os, sys\nfrom ansible.module_utils import basic\n"
            + "basic.STATE.append(1)\na = basic.args()\n"
            + "print(json.dumps({'n': len(basic.STATE), 'parent': os.getppid(), 'word': a['word'],"
            + " 'check': a['_ansible_check_mode'], 'v': os.environ.get('HW_V')}))\nsys.exit(0)\n");
    ModuleResult first = run("m.py", Map.of("HW_V", "1"));
    ModuleResult second = run("m.py", Map.of());
    assertEquals("it's", first.values().get("word"));
    assertEquals(true, first.values().get("check"));
    assertEquals("1", first.values().get("v"));
    assertEquals(1L, second.values().get("n"));
    assertEquals(null, second.values().get("v"));
    assertEquals(first.values().get("parent"), second.values().get("parent"));
  }

  @Test
  void anExceptionIsAFailureAndTheNextCallWorks() throws IOException {
    file("library/m.py", "import ansible.module_utils.basic\nraise Exception('boom')\n");
    ModuleResult failed = run("m.py", Map.of());
    assertTrue(String.valueOf(failed.values().get("exception")).endsWith("Exception: boom\n"));
    assertTrue(complaints.toString().endsWith("Exception: boom\n"), complaints.toString());
    file(
        "library/m.py",
        "import ansible.module_utils.basic\nprint('{\"changed\": false}')\nexit(0)");
    assertEquals(false, run("m.py", Map.of()).values().get("changed"));
  }

  @Test
  void aScriptReadsWordsFromAFile() throws IOException {
    file("library/s", "#!/bin/sh\n. \"$1\"\necho \"{\\\"word\\\": \\\"$word\\\"}\"\n");
    assertEquals("it's", run("s", Map.of()).values().get("word"));
  }

  @Test
  void nothingIsLeftOnTheHost() throws IOException {
    file("library/s", "#!/bin/sh\necho '{}'\n");
    file("library/m.py", "import ansible.module_utils.basic\nprint('{}')\nexit(0)\n");
    run("s", Map.of());
    run("m.py", Map.of());
    java.util.Objects.requireNonNull(modules).close();
    try (var left = Files.list(folder.resolve("tmp"))) {
      assertEquals(List.of(), left.toList());
    }
  }
}
