package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's Python, which our own modules don't need, is among its facts as with Ansible. */
class HostPythonTest {
  @TempDir Path folder;

  private List<String> story(String variables) {
    return story(
        variables,
        """
        - {name: s, setup: {gather_subset: "!all,!min"}}
        - {name: t, debug: {msg: "{{ discovered_interpreter_python | d('-') }}"}}
        """);
  }

  private List<String> story(String variables, String tasks) {
    return new PlaybookTrial(folder)
        .file("inventory", "h1 ansible_connection=local " + variables + "\n")
        .file(
            "playbook.yml",
            """
            - hosts: h1
              gather_facts: false
              vars:
                ansible_interpreter_python_fallback: [/bin/nothing-here, /bin/sh]
              tasks:
            """
                + tasks.indent(4))
        .run()
        .story();
  }

  @Test
  void gatheringTellsThePythonThatModulesWouldRunWith() {
    assertEquals("h1 ok t: /bin/sh", story("").get(1));
  }

  @Test
  void aPythonThatIsGivenIsNotLookedFor() {
    assertEquals("h1 ok t: -", story("ansible_python_interpreter=/usr/bin/python3").get(1));
  }

  @Test
  void theFirstModuleTellsIt() {
    List<String> told =
        story(
            "",
            """
            - {name: s, command: echo, register: r}
            - {name: t, debug: {msg: "{{ r.ansible_facts }} {{ discovered_interpreter_python }}"}}
            - {name: s, command: echo, register: r}
            - {name: u, debug: {msg: "{{ r.ansible_facts is defined }}"}}
            - {name: s, raw: echo, register: r}
            - {name: c, meta: clear_facts}
            - {name: s, raw: echo, register: r}
            - {name: v, debug: {msg: "{{ r.ansible_facts is defined }}"}}
            """);
    assertEquals(
        List.of(
            "h1 ok t: {'discovered_interpreter_python': '/bin/sh'} /bin/sh",
            "h1 ok u: false",
            "h1 ok v: false"),
        told.stream().filter(line -> line.matches("h1 ok [tuv].*")).toList());
  }
}
