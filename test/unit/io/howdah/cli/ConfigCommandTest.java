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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void theCuriousHearOfTheFileInUse() {
    assertEquals(0, run("config", "dump", "--only-changed", "-v"));
    assertEquals(
        "No config file found; using defaults\nCONFIG_FILE() = None\n"
            + "DEFAULT_TIMEOUT(env: ANSIBLE_TIMEOUT) = 20\n",
        out.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gathering = nope | Invalid value "nope" for configuration option "setting: DEFAULT_GATHERING ", valid values are: implicit, explicit, smart
          forks = many     | Invalid type for configuration option setting: DEFAULT_FORKS (from FILE): invalid literal for int() with base 10: 'many'
          """)
  void aWrongValueIsRefusedByEveryCommand(String line, String message) throws IOException {
    Path file = folder.resolve("ansible.cfg");
    Files.writeString(file, "[defaults]\n" + line + "\n");
    assertEquals(5, run("adhoc", "-i", "h,", "-c", "local", "-m", "ping", "all"));
    assertEquals("ERROR! " + message + "\n", err.toString().replace(file.toString(), "FILE"));
  }

  @Test
  void whatIsNoWordForTrueIsFalse() throws IOException {
    Files.writeString(folder.resolve("ansible.cfg"), "[defaults]\ndeprecation_warnings = maybe\n");
    assertEquals(0, run("config", "dump", "--only-changed"));
    assertTrue(
        out.toString()
            .contains("DEPRECATION_WARNINGS(%s) = False".formatted(folder.resolve("ansible.cfg"))));
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
