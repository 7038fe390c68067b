package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  private int run(String... words) {
    environment.put("HOME", folder.toString());
    environment.put("PATH", System.getenv("PATH"));
    CommandContext context =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            environment,
            folder);
    return new Main(context).run(words);
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String play() {
    return folder.resolve("play.yml").toString();
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  @Test
  void aCallbackThatIsNowhereIsWarnedOfAndTheRunGoesOn() throws IOException {
    file("ansible.cfg", "[defaults]\ncallbacks_enabled = nowhere\n");
    file("play.yml", "- hosts: all\n  gather_facts: false\n  tasks: [{debug: }]\n");
    assertEquals(0, run("playbook", "-i", "a,", "-c", "local", play()));
    assertTrue(
        errors().contains("[WARNING]: Skipping callback plugin 'nowhere', unable to load"),
        errors());
  }

  @Test
  void listsAskForNoCallback() throws IOException {
    file("callback_plugins/mine.py", "CALLBACK_TYPE = 'stdout'\n");
    file("ansible.cfg", "[defaults]\ncallbacks_enabled = mine\nstdout_callback = mine\n");
    file("play.yml", "- hosts: all\n  tasks: []\n");
    assertEquals(0, run("playbook", "-i", "a,", "--syntax-check", play()), this::errors);
    assertEquals(1, run("playbook", "-i", "a,", play()));
    assertTrue(errors().contains("the callback plugin 'mine' is written in Python"), errors());
  }

  @Test
  void factsAreGatheredOnEveryHostOfAPlayThatRunsOnce() throws IOException {
    file(
        "play.yml",
        """
        - hosts: all
          gather_facts: true
          gather_subset: ["!all"]
          run_once: true
          tasks:
            - assert: {that: "hostvars.b.ansible_facts.gather_subset is defined"}
        """);
    assertEquals(0, run("playbook", "-i", "a,b,", "-c", "local", play()), this::output);
  }

  @Test
  void importRoleRendersWhetherDuplicatesRun() throws IOException {
    file("roles/one/tasks/main.yml", "- debug: {msg: here I am}\n");
    file(
        "play.yml",
        """
        - hosts: all
          gather_facts: false
          tasks:
            - import_role: {name: one, allow_duplicates: "{{ False | bool }}"}
            - import_role: {name: one, allow_duplicates: "{{ False | bool }}"}
        """);
    assertEquals(0, run("playbook", "-i", "a,", "-c", "local", play()), this::output);
    assertEquals(1, output().split("here I am", -1).length - 1, output());
  }

  @Test
  void aFolderIsNoLimitFile() throws IOException {
    file("play.yml", "- hosts: all\n  tasks: []\n");
    assertEquals(1, run("playbook", "-i", "a,", "--limit", "@" + folder, play()));
    assertTrue(errors().contains("must be a file, not a directory: " + folder), errors());
  }

  @Test
  void anEmptyLimitFileLimitsNothing() throws IOException {
    file("play.yml", "- hosts: all\n  tasks: []\n");
    file("none.retry", "");
    String limit = "@" + folder.resolve("none.retry");
    assertEquals(0, run("playbook", "-i", "a,", "--list-hosts", "--limit", limit, play()));
    assertTrue(output().contains("hosts (1)"), output());
  }

  @Test
  void aJobInTheBackgroundTellsWhatItsModuleComplainedOf() throws IOException {
    file("library/loud", "#!/bin/sh\n# WANT_JSON\necho oh >&2\necho '{\"changed\": false}'\n");
    file(
        "play.yml",
        """
        - hosts: all
          gather_facts: false
          tasks:
            - loud:
              async: 20
              poll: 1
              register: job
            - assert: {that: "job.stderr == 'oh\\n'"}
        """);
    assertEquals(0, run("playbook", "-i", "a,", "-c", "local", play()), this::output);
  }

  @Test
  void pauseTakesWholeNumbersOnly() throws IOException {
    file("play.yml", "- hosts: all\n  gather_facts: false\n  tasks: [{pause: {seconds: a}}]\n");
    assertEquals(2, run("playbook", "-i", "a,", "-c", "local", play()));
    assertTrue(
        output().contains("unable to convert to int: invalid literal for int() with base 10: 'a'"),
        output());
    assertFalse(output().contains("Pausing"));
  }
}
