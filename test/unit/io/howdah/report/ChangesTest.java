package io.howdah.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.howdah.engine.PlaybookTrial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  @TempDir private Path folder;

  private List<String> lines(String hosts, String tasks) {
    Changes changes = new Changes();
    new PlaybookTrial(folder)
        .file("inventory", hosts)
        .file("playbook.yml", "- hosts: all\n  gather_facts: false\n  tasks:\n" + tasks)
        .run()
        .events()
        .forEach(changes::on);
    return changes.lines();
  }

  @Test
  void whatChangedIsNamedWithItsHost() {
    assertEquals(
        List.of("changed: h [touch it]"),
        lines(
            "h ansible_connection=local\n",
            """
                - {name: same, command: 'true', changed_when: false}
                - {name: touch it, command: 'true'}
                - {name: left out, command: 'true', when: false}
            """));
  }

  @Test
  void manyAreCounted() {
    List<String> lines =
        lines(
            "h[1:23] ansible_connection=local\n",
            "    - debug: {msg: x}\n      changed_when: true\n");
    assertEquals(21, lines.size());
    assertEquals("... and 3 more", lines.get(20));
  }
}
