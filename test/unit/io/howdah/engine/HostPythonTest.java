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
                - {name: s, setup: {gather_subset: "!all,!min"}}
                - {name: t, debug: {msg: "{{ discovered_interpreter_python | d('-') }}"}}
            """)
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
}
