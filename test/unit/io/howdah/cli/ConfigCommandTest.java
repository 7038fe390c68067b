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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    CommandContext context =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Map.of("HOME", "/home/x", "ANSIBLE_TIMEOUT", "20"),
            folder);
    return new Main(context).run(words);
  }

  @Test
  void changedSettingsNameTheirOrigin() throws IOException {
    Path file = folder.resolve("ansible.cfg");
    Files.writeString(file, "[defaults]\nforks = 7\nroles_path = r:~/q\n");
    assertEquals(0, run("config", "dump", "--only-changed", "-c", file.toString()));
    assertEquals(
        """
        CONFIG_FILE() = %1$s
        DEFAULT_FORKS(%1$s) = 7
        DEFAULT_ROLES_PATH(%1$s) = ['%2$s/r', '/home/x/q']
        DEFAULT_TIMEOUT(env: ANSIBLE_TIMEOUT) = 20
        """
            .formatted(file, folder),
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aMissingFileIsRefused() {
    assertEquals(5, run("config", "view", "-c", "/nowhere.cfg"));
    assertTrue(err.toString().contains("missing or not accessible: /nowhere.cfg"));
  }

  @Test
  void anActionIsNeeded() {
    assertEquals(2, run("config"));
    assertTrue(err.toString().contains("error: the following arguments are required: action"));
  }

  @Test
  void onlyKnownFormatsAreTaken() {
    assertEquals(2, run("config", "dump", "-f", "xml"));
    assertTrue(
        err.toString()
            .contains(
                "argument --format/-f: invalid choice: 'xml' (choose from 'json', 'yaml',"
                    + " 'display')"));
  }
}
