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
    assertTrue(errors().contains("must be a file, not a directory: b'" + folder + "'"), errors());
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
  void templatesSayWhoManagesThem() throws IOException {
    file("ansible.cfg", "[defaults]\nansible_managed = by me from {file} %Y\n");
    file("t.j2", "{{ ansible_managed }}");
    file(
        "play.yml",
        """
        - hosts: all
          gather_facts: false
          tasks:
            - template: {src: t.j2, dest: "%1$s/made"}
            - debug: {msg: "{{ lookup('file', '%1$s/made') }} {{ lookup('template', 't.j2') }}"}
        """
            .formatted(folder));
    assertEquals(0, run("playbook", "-i", "a,", "-c", "local", play()), this::output);
    int year = java.time.LocalDate.now().getYear();
    String said = "by me from t.j2 " + year;
    assertTrue(output().contains("\"msg\": \"" + said + " " + said + "\""), output());
  }

  @Test
  void tagsCanBeASetting() throws IOException {
    file("ansible.cfg", "[tags]\nrun = a\nskip = b\n");
    file(
        "play.yml",
        """
        - hosts: all
          tasks:
            - {name: one, debug: , tags: [a]}
            - {name: two, debug: , tags: [a, b]}
            - {name: three, debug: }
        """);
    assertEquals(0, run("playbook", "-i", "a,", "--list-tasks", play()));
    assertTrue(output().contains("      one"), output());
    assertFalse(output().contains("two") || output().contains("three"), output());
  }

  @Test
  void aSettingWithoutEffectIsToldOnce() throws IOException {
    environment.put("ANSIBLE_PERSISTENT_CONNECT_TIMEOUT", "9");
    file("play.yml", "- hosts: all\n  tasks: []\n");
    assertEquals(0, run("playbook", "-i", "a,", "--syntax-check", play()));
    String told =
        "[WARNING]: The setting PERSISTENT_CONNECT_TIMEOUT (env:"
            + " ANSIBLE_PERSISTENT_CONNECT_TIMEOUT) has no effect in howdah";
    assertEquals(1, errors().split(java.util.regex.Pattern.quote(told), -1).length - 1, errors());
  }

  @Test
  void patternsThatMatchNothingCanBeAnError() throws IOException {
    environment.put("ANSIBLE_HOST_PATTERN_MISMATCH", "error");
    file("play.yml", "- hosts: none\n  tasks: []\n");
    assertEquals(1, run("playbook", "-i", "a,", play()));
    assertTrue(errors().contains("ERROR! Could not match supplied host pattern"), errors());
  }

  @Test
  void omittedHostsAreListedAsNone() throws IOException {
    file(
        "play.yml",
        "- hosts: \"{{ groups['x'] | default(groups['y']) | default(omit) }}\"\n  name: n\n"
            + "  tasks: []\n");
    assertEquals(0, run("playbook", "-i", "a,", "--list-hosts", play()));
    assertTrue(output().contains("play #1 (): n\tTAGS: []\n    pattern: None\n"), output());
  }

  @Test
  void factsComeFromTheModulesNamed() throws IOException {
    String module = "#!/bin/sh\n# WANT_JSON\necho '{\"ansible_facts\": {\"l\": %s, \"%s\": 1}}'\n";
    file("library/one", module.formatted("[1, 2]", "a"));
    file("library/two", module.formatted("[3, 1]", "b"));
    file(
        "play.yml",
        """
        - hosts: all
          vars: {ansible_facts_modules: [one, two]}
          tasks:
            - assert: {that: ['ansible_facts.l == [2, 3, 1]', 'ansible_facts.a + ansible_facts.b == 2']}
        """);
    assertEquals(0, run("playbook", "-i", "a,", "-c", "local", play()), this::output);
  }

  @Test
  void jobsInTheBackgroundAreWhereTheVariableSays() throws IOException {
    file(
        "play.yml",
        """
        - hosts: all
          gather_facts: false
          vars: {place: "%1$s/jobs", ansible_async_dir: "{{ place }}"}
          tasks:
            - {command: "true", async: 20, poll: 0, register: job}
            - assert: {that: "job.results_file is match('%1$s/jobs/')"}
            - async_status: {jid: "{{ job.ansible_job_id }}"}
              register: end
              until: end.finished
              retries: 200
              delay: 0.1
        """
            .formatted(folder));
    assertEquals(0, run("playbook", "-i", "a,", "-c", "local", play()), this::output);
  }

  @Test
  void constructedGroupsKnowTheCommandLine() throws IOException {
    file(
        "inv.yml",
        "plugin: ansible.builtin.constructed\nstrict: true\nuse_extra_vars: true\n"
            + "compose:\n  greeting: \"'hello ' + who\"\n");
    String source = folder.resolve("inv.yml").toString();
    assertEquals(0, run("inventory", "-i", "a,", "-i", source, "--host", "a", "-e", "who=you"));
    assertTrue(output().contains("\"greeting\": \"hello you\""), output() + errors());
  }

  @Test
  void anInventoryPluginThatCannotBeRunIsNamed() throws IOException {
    file("inv.yml", "plugin: a.b.cloud\nregions: [x]\n");
    String source = folder.resolve("inv.yml").toString();
    assertEquals(0, run("inventory", "-i", source, "--list"));
    assertTrue(
        errors()
            .contains(
                "auto plugin: inventory config '"
                    + source
                    + "' specifies unknown plugin 'a.b.cloud'"),
        errors());
    assertTrue(errors().contains("Plugin configuration YAML file, not YAML inventory"), errors());
    assertFalse(errors().contains("Skipping"), errors());
  }

  @Test
  void hostsOfAPlayKnowTheDefaultsOfItsRoles() throws IOException {
    file("roles/one/defaults/main.yml", "where: a\n");
    file(
        "play.yml",
        "- hosts: \"{{ where | default('b') }}\"\n  tasks:\n    - import_role: {name: one}\n");
    assertEquals(0, run("playbook", "-i", "a,b,", "--list-hosts", play()));
    assertTrue(output().contains("pattern: ['a']"), output());
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
