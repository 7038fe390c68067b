package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.howdah.error.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"h1", "h1,h2"})
  void anInterruptEndsTheRunAndWhatItStarted(String hosts) throws Exception {
    PlaybookTrial trial =
        new PlaybookTrial(folder)
            .file("inventory", "[all]\nh1\nh2\n[all:vars]\nansible_connection=local\n")
            .file(
                "playbook.yml",
                """
                - hosts: HOSTS
                  gather_facts: false
                  tasks:
                    - shell: echo $$ > pid-{{ inventory_hostname }}; exec sleep 60
                      args: {chdir: "{{ playbook_dir }}"}
                """
                    .replace("HOSTS", hosts));
    Thread runner = new Thread(trial::run);
    runner.start();
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    Path pid = folder.resolve("pid-h1");
    while ((!Files.exists(pid) || Files.size(pid) == 0) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      Thread.sleep(20);
    }
    runner.interrupt();
    assertTimeoutPreemptively(Duration.ofSeconds(15), () -> runner.join());
    assertEquals(ExitCode.INTERRUPTED, trial.summary().exitCode());
    long process = Long.parseLong(Files.readString(pid).strip());
    while (ProcessHandle.of(process).isPresent() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertEquals(false, ProcessHandle.of(process).isPresent(), "sleep goes on");
  }

  @Test
  void aRunWithoutInterruptsEndsWell() {
    PlaybookTrial trial =
        new PlaybookTrial(folder)
            .file("inventory", "h1 ansible_connection=local\n")
            .file(
                "playbook.yml",
                "- hosts: h1\n  gather_facts: false\n  tasks:\n    - command: 'true'\n")
            .run();
    assertEquals(ExitCode.OK, trial.summary().exitCode());
  }
}
