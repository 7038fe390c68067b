package io.howdah.executor.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.engine.PlaybookTrial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostsAheadTest {
  @TempDir private Path folder;
  private final AtomicInteger calls = new AtomicInteger();
  private ServerSocket door;

  /** A host that hangs up on everybody, and leaves a sign that somebody came. */
  @BeforeEach
  void listen() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread porter = new Thread(this::answer, "porter");
    porter.setDaemon(true);
    porter.start();
  }

  private void answer() {
    try {
      while (true) {
        try (Socket caller = door.accept()) {
          if (calls.incrementAndGet() == 1) {
            Files.createFile(folder.resolve("came"));
          }
        }
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    door.close();
  }

  private void play(String task) {
    new PlaybookTrial(folder)
        .file(
            "inventory",
            "far ansible_connection=ssh ansible_host=127.0.0.1 ansible_port="
                + door.getLocalPort()
                + "\n")
        .file("playbook.yml", "- hosts: all\n  gather_facts: false\n  tasks:\n    - " + task + "\n")
        .run();
  }

  /** The argument is there only when somebody has called, which the task itself can't have. */
  @Test
  void aHostIsCalledWhileItsFirstTaskIsPutTogether() {
    String wait =
        "timeout 20 sh -c \\\"until [ -e "
            + folder.resolve("came")
            + " ]; do sleep 0.02; done\\\" && echo true";
    play("command: \"{{ lookup('pipe', '" + wait + "') }}\"");
    assertTrue(calls.get() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "debug: {msg: hello}",
        "{command: 'true', when: false}",
        "{command: 'true', when: \"{{ wanted }}\", vars: {wanted: false}}",
        "{command: 'true', loop: []}",
        "{command: 'true', with_items: []}",
        "{command: 'true', delegate_to: localhost, vars: {ansible_connection: local}}",
        "{command: 'true', tags: never}",
        "{block: [{command: 'true'}], when: false}",
        "set_fact: {a: 1}",
        "add_host: {name: other}",
        "meta: noop",
        "{include_tasks: other.yml, when: false}",
      })
  void aHostThatNoTaskAsksIsNotCalled(String task) {
    play(task);
    assertEquals(0, calls.get());
  }
}
