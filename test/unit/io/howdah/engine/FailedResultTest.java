package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.event.RunEvent.RunnerFinished;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a playbook reads of a failure is what ansible-core 2.14.18 gives it, to the letter. */
class FailedResultTest {
  @TempDir Path folder;

  private PlaybookTrial run(String tasks) {
    return new PlaybookTrial(folder)
        .file("inventory", "h1 ansible_connection=local\n")
        .file("playbook.yml", "- hosts: h1\n  gather_facts: false\n  tasks:\n" + tasks.indent(4))
        .run();
  }

  @Test
  void aRescueReadsTheMessageWithoutThePlaceThatIsShown() {
    PlaybookTrial trial =
        run(
            """
            - block:
                - {name: b, debug: {}, with_sequence: start=0 junk=3}
              rescue:
                - {name: r, debug: {msg: "{{ ansible_failed_result.msg }}"}}
            """);
    assertEquals(
        "h1 ok r: unrecognized arguments to with_sequence: ['junk']", trial.story().get(1));
    assertTrue(shown(trial).contains("\nThe place: '"), shown(trial));
  }

  @Test
  void aRegisteredResultHasTheMessageAlone() {
    PlaybookTrial trial =
        run(
            """
            - {name: b, debug: {msg: "{{ nearlt }}"}, vars: {nearly: 1}, register: got, ignore_errors: true}
            - {name: r, debug: {msg: "{{ got | dict2items | selectattr('key', 'ne', 'changed') | list }}"}}
            """);
    assertTrue(trial.story().get(1).contains("line 4, column 7, but may"), trial.story().get(1));
    assertTrue(!trial.story().get(1).contains("did you mean"), trial.story().get(1));
    assertTrue(shown(trial).contains("\ndid you mean 'nearly'?"), shown(trial));
  }

  @Test
  void aConnectionPluginThatCannotRunIsNamed() {
    PlaybookTrial trial =
        run(
            """
            - {name: b, ping: {}, vars: {ansible_connection: kubectl}, register: got, ignore_errors: true}
            - {name: r, debug: {msg: "{{ got.msg }}"}}
            """);
    String told = "the connection plugin 'kubectl' was not found";
    assertEquals("h1 ok r: " + told, trial.story().get(1));
    assertTrue(shown(trial).startsWith(told + "\nHowdah reaches hosts by ssh"), shown(trial));
  }

  private static String shown(PlaybookTrial trial) {
    List<RunnerFinished> ends = trial.events(RunnerFinished.class);
    return String.valueOf(ends.get(0).result().values().get("msg"));
  }
}
