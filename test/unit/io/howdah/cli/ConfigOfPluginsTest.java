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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ansible-config over the options of a user's own plugin. */
class ConfigOfPluginsTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void plugin() throws IOException {
    environment.put("HOME", folder.toString());
    environment.put("ANSIBLE_LOOKUP_PLUGINS", folder.toString());
    Path plugins = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(
        plugins.resolve("tide.py"),
        """
        DOCUMENTATION = '''
        name: tide
        short_description: when the sea comes
        options:
          _terms:
            description: harbours
            required: true
          harbours:
            description: [all of them, or some]
            type: list
            default: [Sylt]
            env: [{name: TIDE_HARBOURS}]
            ini: [{section: tide, key: harbours}]
            vars: [{name: tide_harbours}]
          metres:
            description: how high
            type: int
            default: 3
            env: [{name: TIDE_METRES}]
          unit:
            description: of what
            choices: [m, ft]
            ini: [{section: tide, key: unit}]
        '''
        """);
  }

  private int run(String... words) {
    CommandContext context =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            environment,
            folder);
    return new Main(context).run(words);
  }

  @Test
  void valuesAreThoseOfEnvironmentFileAndDefault() throws IOException {
    environment.put("TIDE_METRES", "5");
    Path file = Files.writeString(folder.resolve("x.cfg"), "[tide]\nharbours = Husum, Büsum\n");
    assertEquals(0, run("config", "dump", "-t", "lookup", "-c", file.toString(), "tide"));
    assertEquals(
        """

        tide:
        ____
        _terms(REQUIRED) = None
        harbours(%s) = ['Husum', 'Büsum']
        metres(env: TIDE_METRES) = 5
        unit(default) = None
        """
            .formatted(file),
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void onlyWhatChangedIsShown() {
    environment.put("TIDE_METRES", "5");
    run("config", "dump", "-t", "lookup", "--only-changed", "-f", "json", "tide");
    assertTrue(out.toString().contains("\"origin\": \"env: TIDE_METRES\""), out.toString());
    assertTrue(!out.toString().contains("harbours"), out.toString());
  }

  @Test
  void everyFormatOfInitKnowsThem() {
    run("config", "init", "-t", "lookup", "tide", "-f", "ini", "--disabled");
    run("config", "init", "-t", "lookup", "tide", "-f", "env");
    run("config", "init", "-t", "lookup", "tide", "-f", "vars");
    assertEquals(
        """
        [tide]
        # (list) all of them
        # or some
        ;harbours=Sylt

        # (string) of what
        ;unit=

        # harbours(list): all of them
        #or some
        TIDE_HARBOURS=Sylt

        # metres(int): how high
        TIDE_METRES=3
        # harbours(list): all of them
        #or some
        tide_harbours: [Sylt]

        """,
        out.toString().replaceAll("\n\n\n", "\n\n"));
  }

  @Test
  void wrongValuesAndUnknownPluginsAreTold() throws IOException {
    Files.writeString(folder.resolve("x.cfg"), "[tide]\nunit = inch\n");
    String file = folder.resolve("x.cfg").toString();
    assertEquals(5, run("config", "dump", "-t", "lookup", "-c", file, "tide"));
    assertTrue(
        err.toString()
            .contains(
                "Invalid value \"inch\" for configuration option \"plugin_type: lookup plugin: tide"
                    + " setting: unit \", valid values are: m, ft"),
        err.toString());
    assertEquals(0, run("config", "dump", "-t", "lookup", "ebb"));
    assertTrue(err.toString().contains("Skipping ebb as we could not find matching plugin"));
  }
}
