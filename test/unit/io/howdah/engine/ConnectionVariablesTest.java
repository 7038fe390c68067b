package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connection variables that can't be meant, in the words of ansible-core 2.14.18. */
class ConnectionVariablesTest {
  private static final String VIA_SSH = "Failed to connect to the host via ssh: ";

  @TempDir Path folder;

  private List<String> story(String variables) {
    return new PlaybookTrial(folder)
        .file("inventory", "h ansible_connection=ssh " + variables + "\n")
        .file(
            "playbook.yml", "- hosts: h\n  gather_facts: false\n  tasks: [{name: t, raw: 'true'}]")
        .run()
        .story();
  }

  @Test
  void aPortThatIsNoNumberFailsTheTask() {
    assertEquals(
        List.of(
            "h failed t: the field 'port' has an invalid value (abc), and could not be converted"
                + " to an int."),
        story("ansible_host=127.0.0.1 ansible_port=abc"));
  }

  @Test
  void aNumberThatIsNoPortMakesTheHostUnreachable() {
    for (String port : List.of("99999", "0", "4294967318")) {
      assertEquals(
          List.of("h unreachable t: " + VIA_SSH + "command-line line 0: Bad port '" + port + "'."),
          story("ansible_host=127.0.0.1 ansible_port=" + port));
    }
  }

  @Test
  void anEmptyAddressIsNotThisMachine() {
    assertEquals(
        List.of(
            "h unreachable t: "
                + VIA_SSH
                + "ssh: Could not resolve hostname : Name or service not known"),
        story("ansible_host=''"));
  }

  @Test
  void theOlderNameOfTheAddressCounts() {
    assertEquals(
        List.of(
            "h unreachable t: "
                + VIA_SSH
                + "ssh: connect to host 127.0.0.1 port 1: Connection refused"),
        story("ansible_ssh_host=127.0.0.1 ansible_port=1"));
  }

  @Test
  void aTimeoutThatIsNoNumberFailsTheTask() {
    assertEquals(
        List.of(
            "h failed t: the field 'timeout' has an invalid value (soon), and is no number of"
                + " seconds"),
        story("ansible_host=127.0.0.1 ansible_timeout=soon"));
  }
}
