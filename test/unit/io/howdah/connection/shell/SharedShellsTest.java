package io.howdah.connection.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Command;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.local.FakeHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SharedShellsTest {
  private final SharedShells shells = new SharedShells(FakeHost.launcher("/bin/sh"));

  private Connection first() {
    return new ShellConnection("a", shells);
  }

  private Connection further() {
    assertTrue(shells.join());
    return new ShellConnection("b", shells);
  }

  private static String pid(Connection connection) {
    return connection.run(Command.of("echo $$")).out();
  }

  @Test
  void shortCommandsOfAllGoThroughOneShell() {
    try (Connection a = first();
        Connection b = further()) {
      assertEquals(pid(a), pid(b));
      assertEquals(pid(a), pid(b));
    }
  }

  @Test
  void aLongCommandKeepsNobodyWaiting(@TempDir Path directory) throws Exception {
    String sign = directory.resolve("sign").toString();
    try (Connection a = first();
        Connection b = further()) {
      String wait = "while [ ! -e " + sign + " ]; do sleep 0.02; done; echo seen";
      Command patient = Command.of(wait).withTimeout(Duration.ofSeconds(40));
      CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> a.run(patient).out());
      b.run(Command.of(": >" + sign));
      assertEquals("seen\n", seen.get());
    }
  }

  @Test
  void whoLeavesEndsButTheirOwn() {
    Connection a = first();
    try (Connection b = further()) {
      String before = pid(a);
      a.close();
      a.close();
      assertEquals(before, pid(b));
      assertThrows(ConnectionException.class, () -> pid(a));
    }
    assertFalse(shells.join());
  }

  @Test
  void afterAResetNobodyComesIn() {
    Connection a = first();
    try (Connection b = further()) {
      a.reset();
      assertFalse(shells.join());
      assertEquals(pid(b), pid(b));
    }
  }

  @Test
  void aClosedShellIsGoneWithItsPump() throws Exception {
    Connection a = first();
    ProcessHandle shell = ProcessHandle.of(Long.parseLong(pid(a).strip())).orElseThrow();
    ProcessHandle outer = shell.parent().orElseThrow().parent().orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(outer.descendants().toList());
    all.add(outer);
    assertTrue(all.size() >= 5, all.toString());
    a.close();
    for (ProcessHandle each : all) {
      each.onExit().get();
    }
  }

  @Test
  void oneFailureIsToldToAllWhoWait() throws Exception {
    List<Thread> waiting = new ArrayList<>();
    AtomicInteger attempts = new AtomicInteger();
    ShellLauncher barred =
        new FakeLauncher(
            () -> {
              attempts.incrementAndGet();
              while (!waiting.stream().allMatch(SharedShellsTest::isParked)) {
                Thread.onSpinWait();
              }
              throw new ConnectionException("nobody there", null);
            });
    Connection connection = new ShellConnection("a", new SharedShells(barred));
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      CompletableFuture<String> answer = new CompletableFuture<>();
      answers.add(answer);
      waiting.add(new Thread(() -> answer(connection, answer)));
    }
    waiting.forEach(Thread::start);
    List<Throwable> told = new ArrayList<>();
    for (CompletableFuture<String> answer : answers) {
      told.add(assertThrows(ExecutionException.class, answer::get).getCause());
    }
    told.forEach(reason -> assertEquals("nobody there", reason.getMessage()));
    assertNotSame(told.get(0), told.get(1));
    assertEquals(1, attempts.get());
  }

  private static void answer(Connection connection, CompletableFuture<String> answer) {
    try {
      answer.complete(pid(connection));
    } catch (ConnectionException e) {
      answer.completeExceptionally(e);
    }
  }

  private record FakeLauncher(Supplier<ShellStreams> host) implements ShellLauncher {
    @Override
    public ShellStreams launch(String commandLine) {
      return host.get();
    }

    @Override
    public void close() {}
  }

  private static boolean isParked(Thread thread) {
    return thread == Thread.currentThread() || thread.getState() == Thread.State.TIMED_WAITING;
  }
}
