package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is already the user that a task becomes needs no sudo, as with ansible-core 2.14.18. */
class BecomeItselfTest {
  @TempDir Path folder;

  private PlaybookTrial trial(String user) {
    return new PlaybookTrial(folder)
        .file("inventory", "h1 ansible_connection=local ansible_become_exe=/no/sudo\n")
        .file(
            "playbook.yml",
            """
            - hosts: h1
              gather_facts: false
              become: true
              become_user: USER
              tasks:
                - {name: t, command: "true"}
            """
                .replace("USER", user));
  }

  private static String outcome(PlaybookTrial trial) {
    return trial.run().story().get(0);
  }

  @Test
  void nobodyBecomesThemselves() {
    String self = System.getProperty("user.name");
    assertTrue(outcome(trial(self)).startsWith("h1 changed t"));
  }

  @Test
  void unlessThatIsAskedFor() {
    String self = System.getProperty("user.name");
    PlaybookTrial asked = trial(self).setting("BECOME_ALLOW_SAME_USER", "true");
    assertTrue(!outcome(asked).startsWith("h1 changed"));
    assertTrue(!outcome(trial("nobody-such")).startsWith("h1 changed"));
  }
}
