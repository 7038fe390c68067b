package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The playbook language, by what ansible-core 2.14.18 does with the same playbooks. */
class PlayLanguageTest {
  @TempDir Path folder;

  private PlaybookTrial trial(String playbook) {
    return new PlaybookTrial(folder)
        .forks(1)
        .file("inventory", "h1\nh2\nh3\n[all:vars]\nansible_connection=local\n")
        .file("playbook.yml", playbook);
  }

  @Test
  void aTaskKnowsWhereItsConnectionGoes() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  tasks:
                    - name: t
                      debug: {msg: "{{ ansible_host }} {{ hostvars.h2.ansible_host | default('none') }}"}
                """)
            .run()
            .story();
    assertEquals(List.of("h1 ok t: h1 none"), story);
  }

  @Test
  void aTaskKnowsTheSettingsOfItsConnection() {
    List<String> story =
        new PlaybookTrial(folder)
            .forks(1)
            .file(
                "inventory",
                "one ansible_connection=local\n"
                    + "other ansible_connection=local ansible_ssh_timeout=7\n")
            .file(
                "playbook.yml",
                """
                - hosts: all
                  gather_facts: false
                  tasks:
                    - name: t
                      debug: {msg: "{{ [ansible_timeout, ansible_ssh_timeout, ansible_pipelining, ansible_shell_executable] | join(' ') }}"}
                """)
            .run()
            .story();
    assertEquals(List.of("one ok t: 10 10 False /bin/sh", "other ok t: 7 7 False /bin/sh"), story);
  }

  @Test
  void whatAnsibleDoesNotForeseeIsAnExceptionWithItsPlace() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  tasks:
                    - name: by zero
                      debug: {msg: "{{ 1 / item }}"}
                      loop: [0, 1]
                      ignore_errors: true
                      register: r
                    - name: t
                      debug:
                        msg: >-
                          {{ r.results[0].exception.splitlines() | last }},
                          {{ 'line 4, in by zero' in r.results[0].exception }}, {{ r.results[1].msg }}
                """)
            .run()
            .story();
    assertEquals("h1 ok t: ZeroDivisionError: division by zero, True, 1.0", story.get(1));
  }

  @Test
  void aTaskKnowsHowItsHostIsReached() {
    List<String> story =
        new PlaybookTrial(folder)
            .forks(1)
            .file("inventory", "one\nother ansible_user=sam ansible_ssh_port=1\n")
            .file(
                "playbook.yml",
                """
                - hosts: all
                  gather_facts: false
                  remote_user: joe
                  connection: local
                  vars:
                    shown: "{{ [ansible_connection, ansible_user, ansible_ssh_user, ansible_port | default('-')] | join(' ') }}"
                  tasks:
                    - {name: play, debug: {msg: "{{ shown }}"}}
                    - {name: task, debug: {msg: "{{ shown }}"}, remote_user: jim, connection: ssh}
                    - {name: itself, debug: {msg: "{{ shown }}"}, remote_user: "{{ ansible_user | default('ann') }}"}
                """)
            .run()
            .story();
    assertEquals(
        List.of(
            "one ok play: local joe joe -",
            "other ok play: local sam sam 1",
            "one ok task: ssh jim jim -",
            "other ok task: ssh sam sam 1",
            "one ok itself: local ann ann -",
            "other ok itself: local sam sam 1"),
        story);
  }

  @Test
  void severalItemsOfALoopThatCantBeIncludedAreRescuedOnce() {
    for (String strategy : List.of("linear", "free")) {
      List<String> story =
          trial(
                  """
                  - hosts: h1
                    gather_facts: false
                    strategy: STRATEGY
                    tasks:
                      - block:
                          - include_role: {name: "{{ item }}"}
                            loop: [a, b]
                        rescue:
                          - {name: r, debug: {msg: rescued}}
                        always:
                          - {name: a, debug: {msg: always}}
                  """
                      .replace("STRATEGY", strategy))
              .run()
              .story();
      assertEquals(
          List.of("h1 ok r: rescued", "h1 ok a: always"),
          story.subList(story.size() - 2, story.size()),
          strategy);
    }
  }

  @Test
  void whySetFactFailedIsNoTemplate() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  tasks:
                    - name: f
                      set_fact: {x: "{{ lookup('dict', 1) }}"}
                      register: r
                      ignore_errors: true
                    - name: t
                      debug: {msg: "{{ r is failed }}"}
                """)
            .run()
            .story();
    assertEquals("h1 ok t: true", story.get(story.size() - 1));
  }

  @Test
  void anOmittedSerialIsOneBatch() {
    List<String> story =
        trial(
                """
                - hosts: all
                  gather_facts: false
                  serial: "{{ nothing | default(omit) }}"
                  tasks:
                    - name: t
                      debug: {msg: "{{ ansible_play_batch | length }}"}
                """)
            .run()
            .story();
    assertEquals(List.of("h1 ok t: 3", "h2 ok t: 3", "h3 ok t: 3"), story);
  }

  @Test
  void anOmittedKeywordHasTheValueAround() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  check_mode: true
                  tasks:
                    - name: t
                      command: echo x
                      check_mode: "{{ omit }}"
                      register: r
                    - name: u
                      debug: {msg: "{{ r is skipped }}"}
                """)
            .run()
            .story();
    assertEquals("h1 ok u: true", story.get(1));
  }

  @Test
  void ofHandlersOfOneNameTheFirstOfTheLastListRuns() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  vars: {v: templated}
                  tasks:
                    - {name: t, command: echo x, notify: [same, it is templated]}
                  handlers:
                    - {name: same, debug: {msg: first}}
                    - {name: same, debug: {msg: second}}
                    - {name: "it is {{ v }}", debug: {msg: third}}
                """)
            .run()
            .story();
    assertEquals(
        List.of("h1 ok same: first", "h1 ok it is templated: third"),
        story.subList(1, story.size()));
  }

  @Test
  void factsOfEachItemGoToItsOwnDelegate() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  tasks:
                    - name: t
                      set_fact: {where: "{{ item }}"}
                      delegate_to: "{{ item }}"
                      delegate_facts: true
                      loop: [h2, h3]
                    - name: u
                      debug: {msg: "{{ hostvars.h2.where }} {{ hostvars.h3.where }}"}
                    - name: w
                      debug: {msg: "{{ item in ansible_delegated_vars }}"}
                      delegate_to: "{{ item }}"
                      loop: [h2]
                      failed_when: item not in ansible_delegated_vars
                """)
            .run()
            .story();
    assertEquals("h1 ok u: h2 h3", story.get(1));
    assertTrue(story.get(2).startsWith("h1 ok w"), story.get(2));
  }

  @Test
  void varsFilesNameHostsAndImports() {
    List<String> story =
        trial(
                """
                - hosts: "{{ where }}"
                  gather_facts: false
                  vars_files: [names.yml]
                  tasks:
                    - import_tasks: "{{ what }}"
                """)
            .file("names.yml", "where: [h2]\nwhat: more.yml\n")
            .file("more.yml", "- {name: t, debug: {msg: imported}}\n")
            .run()
            .story();
    assertEquals(List.of("h2 ok t: imported"), story);
  }

  @Test
  void theVarsOfTheOldIncludeBeatFacts() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  tasks:
                    - set_fact: {a: fact}
                    - include: more.yml
                      vars: {a: include}
                    - include: more.yml a={{ a }}
                """)
            .file("more.yml", "- {name: t, debug: {msg: '{{ a }}'}}\n")
            .run()
            .story();
    assertEquals(List.of("h1 ok t: include", "h1 ok t: fact"), story.subList(1, 3));
  }

  @Test
  void factGatheringPassesOverAnEnvironmentThatFactsTellOf() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  environment: {X: "{{ ansible_env.HOME }}"}
                  tasks:
                    - {name: t, setup: {gather_subset: [min]}}
                """)
            .run()
            .story();
    assertTrue(story.get(0).startsWith("h1 ok t"), story.get(0));
  }

  @Test
  void aNumberIsNoNameToRegisterUnder() {
    PlaybookTrial trial =
        trial(
            """
            - hosts: h1
              gather_facts: false
              tasks:
                - {name: t, debug: {msg: x}, register: 200}
            """);
    HowdahException wrong = assertThrows(HowdahException.class, trial::run);
    assertEquals("Invalid variable name in 'register' specified: '200'", wrong.getMessage());
  }

  @Test
  void anUnknownStrategyIsNoParseError() {
    PlaybookTrial trial =
        trial("- {hosts: h1, gather_facts: false, strategy: none, tasks: [{debug: {msg: x}}]}\n");
    HowdahException wrong = assertThrows(HowdahException.class, trial::run);
    assertEquals(ExitCode.ERROR, wrong.exitCode());
  }

  private static final String GROUPS =
      """
      action_groups:
        g1: [ansible.builtin.debug, {metadata: {extend_group: [g2, no.such.group]}}]
        n.c.g2: [ansible.builtin.fail]
      """;
  private static final String RUNTIME = "collections/ansible_collections/n/c/meta/runtime.yml";

  @Test
  void moduleDefaultsOfAGroupStandBelowThoseOfTheModule() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  module_defaults: {group/n.c.g1: {msg: group}}
                  tasks:
                    - {name: t, debug: {}}
                    - {name: u, debug: {}, module_defaults: {debug: {msg: module}}}
                    - {name: v, debug: {msg: own}}
                    - {name: w, fail: {}, ignore_errors: true}
                """)
            .file(RUNTIME, GROUPS)
            .run()
            .story();
    assertEquals(
        List.of("h1 ok t: group", "h1 ok u: module", "h1 ok v: own", "h1 failed w: group"), story);
  }

  @Test
  void anUnknownGroupInModuleDefaultsIsAParseError() {
    PlaybookTrial trial =
        trial("- {hosts: h1, tasks: [{debug: {}, module_defaults: {group/n.c.no: {a: 1}}}]}\n")
            .file(RUNTIME, GROUPS);
    HowdahException wrong = assertThrows(HowdahException.class, trial::run);
    assertEquals(ExitCode.PARSE_ERROR, wrong.exitCode());
    assertTrue(wrong.getMessage().endsWith("the module_defaults group n.c.no"));
  }

  @Test
  void aHandlerOfARoleIncludesFromItsTasksToo() {
    List<String> story =
        trial(
                """
                - hosts: h1
                  gather_facts: false
                  roles: [r]
                  tasks:
                    - {name: t, command: echo x, notify: h}
                """)
            .file("roles/r/handlers/main.yml", "- {name: h, include_tasks: more.yml}\n")
            .file("roles/r/tasks/more.yml", "- {name: u, debug: {msg: included}}\n")
            .run()
            .story();
    assertTrue(story.get(story.size() - 1).endsWith("u: included"), story.toString());
  }

  @Test
  void aHostThatTheInventoryNoLongerHasStaysAway() {
    PlaybookTrial trial =
        trial(
                """
                - hosts: all
                  gather_facts: false
                  tasks:
                    - group_by: {key: "all_of_{{ inventory_hostname }}"}
                    - copy: {src: smaller, dest: "{{ playbook_dir }}/inventory"}
                      run_once: true
                    - meta: refresh_inventory
                - hosts: all
                  gather_facts: false
                  tasks: [{name: t, debug: {msg: here}}]
                """)
            .file("smaller", "h2\n[all:vars]\nansible_connection=local\n")
            .run();
    List<String> story = trial.story().stream().filter(line -> line.contains("here")).toList();
    assertEquals(List.of("h2 ok t: here"), story);
  }

  @Test
  void aMisspeltModuleIsToldWithTheNearest() {
    PlaybookTrial trial = trial("- {hosts: h1, tasks: [{ansible.builtin.set_fct: {a: 1}}]}\n");
    HowdahException wrong = assertThrows(HowdahException.class, trial::run);
    assertEquals(ExitCode.PARSE_ERROR, wrong.exitCode());
    assertEquals("Did you mean 'set_fact'?", wrong.remedy().orElseThrow());
  }

  @Test
  void tasksThatAreNoListAreShown() {
    HowdahException wrong =
        assertThrows(HowdahException.class, trial("- {hosts: h1, tasks: 123}\n")::run);
    assertEquals(
        "A malformed block was encountered while loading tasks: 123 should be a list or None but is"
            + " <class 'int'>",
        wrong.getMessage());
  }

  @Test
  void varsFilesThatCanNotBeAreTold() {
    HowdahException wrong =
        assertThrows(
            HowdahException.class,
            () -> trial("- {hosts: h1, gather_facts: false, vars_files: [3]}").run());
    assertTrue(
        String.valueOf(wrong.getMessage()).startsWith("Invalid vars_files entry found: 3\n"));
    HowdahException gone =
        assertThrows(
            HowdahException.class,
            () ->
                trial(
                        "- {hosts: h1, gather_facts: false, vars_files: [[a.yml, b.yml]], tasks:"
                            + " [ping: ]}")
                    .run());
    assertTrue(
        String.valueOf(gone.getMessage())
            .startsWith("vars file ['a.yml', 'b.yml'] was not found\nCould not find file on"));
  }
}
