package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script is tried in a real bash. */
class CompletionCommandTest {
  private static final String TRY =
      """
      . "$1"
      complete -p howdah
      try() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        COMPREPLY=(); _complete_howdah 2> /dev/null; echo "$*: ${COMPREPLY[*]}"
      }
      try howdah cl
      try howdah cluster dr
      try howdah cluster up --prov
      try howdah cluster up --provider v
      try howdah cluster up --stage bal
      try howdah lab cut --li
      try howdah playbook --che
      try howdah vault encrypt_
      """;

  @TempDir Path directory;

  private String script(String shell, int code) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    CommandContext context =
        new CommandContext(
            stream, stream, new ByteArrayInputStream(new byte[0]), Map.of(), directory);
    assertEquals(code, new Main(context).run("completion", shell));
    return out.toString(StandardCharsets.UTF_8);
  }

  private String bash(String... words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).directory(directory.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @Test
  void bashCompletesCommandsOptionsAndValues() throws Exception {
    Path file = Files.writeString(directory.resolve("howdah.bash"), script("bash", 0));
    String said = bash("bash", "--norc", "-c", TRY, "try", file.toString());
    assertEquals(
        """
        complete -o default -F _complete_howdah howdah
        howdah cl: cluster
        howdah cluster dr: drill
        howdah cluster up --prov: --provider
        howdah cluster up --provider v: vagrant virtualbox
        howdah cluster up --stage bal: balancer
        howdah lab cut --li: --link
        howdah playbook --che: --check
        howdah vault encrypt_: encrypt_string
        """,
        said);
  }

  @Test
  void everyCommandOfTheHelpIsInIt() {
    String script = script("zsh", 0);
    Set<String> names = Commands.byName().keySet();
    for (String name : names) {
      boolean shown = !Commands.byName().get(name).description().isEmpty();
      assertEquals(
          shown, script.contains("_picocli_howdah_" + name.replaceAll("\\W", "") + "()"), name);
    }
  }

  @Test
  void anotherShellIsRefusedInALine() {
    String said = script("fish", 2);
    assertTrue(said.contains("expected one of [bash, zsh]"), said);
  }
}
