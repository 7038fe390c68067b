package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void inventory() throws IOException {
    Files.writeString(folder.resolve("hosts"), "[web]\na x=1\nb\n[web:vars]\ncolour=red\n");
    Files.createDirectory(folder.resolve("group_vars"));
    Files.writeString(folder.resolve("group_vars/web.yml"), "size: 2\n");
  }

  private int run(String... words) {
    CommandContext context =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Map.of("HOME", folder.toString()),
            folder);
    return new Main(context).run(words);
  }

  private String hosts() {
    return folder.resolve("hosts").toString();
  }

  @Test
  void graphShowsGroupsHostsAndVariables() {
    assertEquals(0, run("inventory", "-i", hosts(), "--graph", "web", "--vars"));
    assertEquals(
        """
        @web:
          |--a
          |  |--{colour = red}
          |  |--{size = 2}
          |  |--{x = 1}
          |--b
          |  |--{colour = red}
          |  |--{size = 2}
          |--{colour = red}
          |--{size = 2}
        """,
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void exportLeavesVariablesWhereTheyWereWritten() {
    assertEquals(0, run("inventory", "-i", hosts(), "--list", "-y", "--export"));
    assertEquals(
        """
        all:
          children:
            ungrouped: {}
            web:
              hosts:
                a:
                  x: 1
                b: {}
              vars:
                colour: red
                size: 2
        """,
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void oneActionIsNeeded() {
    assertEquals(5, run("inventory", "-i", hosts()));
    assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("ERROR! No action selected"));
  }

  @Test
  void anAdHocTaskRunsOnTheChosenHosts() {
    assertEquals(
        0, run("adhoc", "-i", hosts(), "a", "-c", "local", "-m", "debug", "-a", "var=colour"));
    assertEquals("a | SUCCESS => {\n    \"colour\": \"red\"\n}\n", out.toString());
  }

  @Test
  void aCommandNeedsArguments() {
    assertEquals(5, run("adhoc", "-i", hosts(), "a", "-m", "shell"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("No argument passed to shell module"));
  }
}
