package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees of a wrong setting: one line, and the exit code. */
class WrongSettingsTest {
  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int urls(Map<String, String> environment, String... more) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    CommandContext context =
        new CommandContext(
            stream, stream, new ByteArrayInputStream(new byte[0]), environment, directory);
    String[] words = new String[more.length + 2];
    words[0] = "cluster";
    words[1] = "urls";
    System.arraycopy(more, 0, words, 2, more.length);
    return new Main(context).run(words);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8).replace(directory + "/", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          etcd_node: 3          | 1:1: unknown setting 'etcd_node': did you mean etcd_nodes?
          admin_password: 4711  | 1:17: admin_password is no text; quote it if it looks like a number
          a: b: c               | 1:5: this is not YAML: mapping values are not allowed in this context
          just words            | 1:1: settings are wanted as 'name: value', not a single value
          """)
  void theFilesFaultIsOneLine(String text, String message) throws IOException {
    Files.writeString(directory.resolve("cluster.yml"), text + "\n");
    assertEquals(4, urls(Map.of()));
    assertEquals("ERROR! cluster.yml:" + message + "\n", said());
  }

  @Test
  void aVariablesFaultIsOneLine() {
    assertEquals(5, urls(Map.of("HOWDAH_TTL", "abc")));
    assertEquals("ERROR! HOWDAH_TTL: ttl is 'abc': a number from 20 to 3600 is wanted\n", said());
  }

  @Test
  void aFileThatTheEnvironmentNamesMustBeThereToo() {
    assertEquals(5, urls(Map.of("HOWDAH_SETTINGS", "none.yml")));
    assertEquals("ERROR! HOWDAH_SETTINGS: there is no file none.yml\n", said());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertEquals(5, urls(Map.of(), "--settings", "none.yml"));
    assertEquals("ERROR! --settings: there is no file none.yml\n", said());
  }
}
