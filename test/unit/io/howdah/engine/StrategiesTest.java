package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.ExitCode;
import io.howdah.event.RunEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategiesTest {
  @TempDir Path folder;
  private PlaybookTrial trial;

  @BeforeEach
  void inventory() {
    trial =
        new PlaybookTrial(folder)
            .file("inventory", "[all]\nh1\nh2\nh3\nh4\n[all:vars]\nansible_connection=local\n");
  }

  private PlaybookTrial play(String text) {
    return trial.file("playbook.yml", text);
  }

  @Test
  void freeLetsAHostRunAhead() {
    play("""
    - hosts: h1,h2
      strategy: free
      gather_facts: false
      tasks:
        - name: wait
          shell: until [ -e go ]; do sleep 0.05; done
          args: {chdir: "{{ playbook_dir }}"}
          when: inventory_hostname == 'h1'
        - name: release
          command: touch {{ playbook_dir }}/go
          when: inventory_hostname == 'h2'
    """)
        .forks(5)
        .run();
    assertEquals(ExitCode.OK, trial.summary().exitCode(), trial.story().toString());
  }

  @Test
  void hostPinnedFinishesHostsBeforeItStartsOthers() {
    play("""
    - hosts: all
      strategy: host_pinned
      gather_facts: false
      tasks:
        - debug: msg=one
        - debug: msg=two
    """)
        .forks(1)
        .run();
    assertEquals(
        List.of(
            "h1 ok debug: one",
            "h1 ok debug: two",
            "h2 ok debug: one",
            "h2 ok debug: two",
            "h3 ok debug: one",
            "h3 ok debug: two",
            "h4 ok debug: one",
            "h4 ok debug: two"),
        trial.story());
  }

  @Test
  void throttleBoundsATaskBelowForks() {
    play("""
    - hosts: all
      gather_facts: false
      tasks:
        - shell: mkdir lock && sleep 0.2 && rmdir lock
          args: {chdir: "{{ playbook_dir }}"}
          throttle: 1
    """)
        .forks(4)
        .run();
    assertEquals(4, trial.summary().changed(), trial.story().toString());
  }

  @Test
  void forksRunSideBySide() {
    play("""
    - hosts: h1,h2
      gather_facts: false
      tasks:
        - shell: >-
            touch at-{{ inventory_hostname }};
            for i in $(seq 200); do
            [ -e at-h1 ] && [ -e at-h2 ] && exit 0; sleep 0.05; done; exit 1
          args: {chdir: "{{ playbook_dir }}"}
    """)
        .forks(2)
        .run();
    assertTrue(trial.summary().succeeded(), trial.story().toString());
  }

  @Test
  void outcomesComeInTheOrderOfHosts() {
    play("- hosts: all\n  gather_facts: false\n  tasks:\n    - debug: msg=x\n").forks(4).run();
    assertEquals(
        List.of("h1 ok debug: x", "h2 ok debug: x", "h3 ok debug: x", "h4 ok debug: x"),
        trial.story());
  }

  @Test
  void anyErrorsFatalStopsAllHosts() {
    play("""
    - hosts: all
      any_errors_fatal: true
      gather_facts: false
      tasks:
        - fail: msg=no
          when: inventory_hostname == 'h2'
        - debug: msg=unreached
    - hosts: all
      gather_facts: false
      tasks: [{debug: {msg: unreached}}]
    """)
        .run();
    assertEquals(ExitCode.HOST_FAILED, trial.summary().exitCode());
    assertFalse(trial.story().toString().contains("unreached"));
    assertEquals(1, trial.events(RunEvent.NoHostsRemaining.class).size());
  }

  @Test
  void anUnreachableHostIsLeftOutAndCounted() {
    trial.file(
        "inventory", "h1 ansible_connection=local\nfar ansible_port=1 ansible_host=127.0.0.1\n");
    play("""
    - hosts: all
      gather_facts: false
      tasks:
        - command: "true"
        - debug: msg=late
    """)
        .run();
    assertEquals(ExitCode.HOST_UNREACHABLE, trial.summary().exitCode());
    assertEquals(1, trial.summary().hosts().get("far").unreachable());
    assertTrue(trial.story().contains("h1 ok debug: late"), trial.story().toString());
    assertFalse(trial.story().contains("far ok debug: late"), trial.story().toString());
  }

  @Test
  void startAtTaskSkipsWhatComesBefore() {
    play("""
    - hosts: h1
      gather_facts: false
      tasks:
        - name: early
          debug: msg=a
        - name: from here
          debug: msg=b
        - debug: msg=c
    """)
        .selection(new RunRequest.Selection(null, List.of(), List.of(), "from*"))
        .run();
    assertEquals(List.of("h1 ok from here: b", "h1 ok debug: c"), trial.story());
  }

  @Test
  void twoRunsOfTheSamePlaybookChangeOnce() throws Exception {
    play(
        """
        - hosts: h1
          gather_facts: false
          tasks:
            - copy: {content: "x\\n", dest: "{{ playbook_dir }}/made", mode: "0600"}
            - template: {src: t.j2, dest: "{{ playbook_dir }}/rendered"}
            - copy: {src: tree/, dest: "{{ playbook_dir }}/copied/"}
        """);
    trial.file("templates/t.j2", "hello {{ inventory_hostname }}\n");
    trial.file("files/tree/a", "1").file("files/tree/sub/b", "2");
    trial.run();
    assertEquals(3, trial.summary().changed(), trial.story().toString());
    assertEquals("hello h1\n", Files.readString(folder.resolve("rendered")));
    assertEquals("2", Files.readString(folder.resolve("copied/sub/b")));
    trial.run();
    assertEquals(0, trial.summary().changed(), trial.story().toString());
  }

  @Test
  void checkModeChangesNothingAndSaysWhatWould() {
    play("""
    - hosts: h1
      gather_facts: false
      tasks:
        - copy: {content: x, dest: "{{ playbook_dir }}/made"}
        - command: touch {{ playbook_dir }}/touched
        - command: touch {{ playbook_dir }}/really
          check_mode: false
    """)
        .mode(new RunRequest.Mode(true, true, false, 5, 0, false, false))
        .run();
    assertTrue(trial.summary().succeeded(), trial.story().toString());
    assertFalse(Files.exists(folder.resolve("made")));
    assertFalse(Files.exists(folder.resolve("touched")));
    assertTrue(Files.exists(folder.resolve("really")));
    assertEquals(1, trial.events(RunEvent.FileDiff.class).size());
  }

  @Test
  void noLogHidesValuesOfEveryEvent() {
    play("""
    - hosts: h1
      gather_facts: false
      tasks:
        - command: echo {{ item }}
          loop: [tops3cret]
          no_log: true
        - shell: echo tops3cret; exit 1
          no_log: true
          register: r
          until: r.rc == 0
          retries: 1
          delay: 0
          ignore_errors: true
    """)
        .run();
    assertFalse(trial.events().toString().contains("tops3cret"), trial.events().toString());
  }

  @Test
  void aTaskOverItsTimeFailsAndTheHostGoesOn() {
    play("""
    - hosts: h1
      gather_facts: false
      tasks:
        - command: sleep 30
          timeout: 1
          ignore_errors: true
        - command: echo on
          changed_when: false
    """)
        .run();
    Set<String> said = new TreeSet<>(trial.story());
    assertTrue(
        said.stream().anyMatch(line -> line.contains("expected time frame (1)")), said.toString());
    assertTrue(said.contains("h1 ok command: "), said.toString());
  }
}
