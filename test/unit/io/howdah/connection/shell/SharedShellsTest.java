package io.howdah.connection.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Become;
import io.howdah.connection.Command;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.FakeSudo;
import io.howdah.connection.local.FakeHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
  void aForgottenUserHasNoProcessAndBeginsAnew(@TempDir Path directory) throws Exception {
    String sudo = FakeSudo.write(directory, "").toString();
    try (Connection a = first()) {
      Connection joe = a.as(new Become("sudo", "joe", null, null, sudo));
      Connection ann = a.as(new Become("sudo", "ann", null, null, sudo));
      String anns = pid(ann);
      long joes = Long.parseLong(pid(joe).strip());
      a.forget("joe");
      assertFalse(ProcessHandle.of(joes).filter(ProcessHandle::isAlive).isPresent());
      assertNotEquals(joes + "\n", pid(joe));
      assertEquals(anns, pid(ann));
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
            command -> {
              attempts.incrementAndGet();
              while (!waiting.stream().allMatch(SharedShellsTest::isParked)) {
                Thread.onSpinWait();
              }
              throw new ConnectionException("nobody there", null);
            });
    Connection connection = new ShellConnection("a", new SharedShells(barred));
    List<CompletableFuture<String>> answers = askTogether(connection, 5, waiting);
    List<Throwable> told = new ArrayList<>();
    for (CompletableFuture<String> answer : answers) {
      told.add(assertThrows(ExecutionException.class, answer::get).getCause());
    }
    told.forEach(reason -> assertEquals("nobody there", reason.getMessage()));
    assertNotSame(told.get(0), told.get(1));
    assertEquals(1, attempts.get());
  }

  /** The first login ends when the second one has begun. */
  @Test
  void aCrowdGetsTwoShellsWhoseLoginsGoOnTogether(@TempDir Path directory) throws Exception {
    Path sign = directory.resolve("sign");
    List<Thread> waiting = new ArrayList<>();
    AtomicInteger attempts = new AtomicInteger();
    ShellLauncher host = FakeHost.launcher("/bin/sh");
    ShellLauncher crowded =
        new FakeLauncher(
            command -> {
              if (attempts.incrementAndGet() > 1) {
                return host.launch(": >" + sign + "; " + command);
              }
              while (!waiting.stream().allMatch(SharedShellsTest::isParked)) {
                Thread.onSpinWait();
              }
              return host.launch("while [ ! -e " + sign + " ]; do sleep 0.02; done; " + command);
            });
    try (Connection connection = new ShellConnection("a", new SharedShells(crowded))) {
      for (CompletableFuture<String> answer : askTogether(connection, 10, waiting)) {
        answer.get();
      }
    }
  }

  @Test
  void aHostThatWasReachedAheadIsNotReachedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    ShellLauncher host = FakeHost.launcher("/bin/sh");
    ShellLauncher counted =
        new FakeLauncher(
            command -> {
              attempts.incrementAndGet();
              return host.launch(command);
            });
    try (Connection connection = new ShellConnection("a", new SharedShells(counted))) {
      connection.reachAhead();
      connection.reachAhead();
      assertEquals(pid(connection), pid(connection));
      connection.reachAhead();
      assertEquals(1, attempts.get());
    }
  }

  @Test
  void whoComesAfterAnAttemptAheadHearsWhyItFailed() {
    List<Thread> waiting = List.of(Thread.currentThread());
    AtomicInteger attempts = new AtomicInteger();
    ShellLauncher barred =
        new FakeLauncher(
            command -> {
              attempts.incrementAndGet();
              while (waiting.get(0).getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
              }
              throw new ConnectionException("nobody there", null);
            });
    Connection connection = new ShellConnection("a", new SharedShells(barred));
    connection.reachAhead();
    ConnectionException told = assertThrows(ConnectionException.class, () -> pid(connection));
    assertEquals("nobody there", told.getMessage());
    assertEquals(1, attempts.get());
  }

  @Test
  void whatStopsOneThreadIsNoNewsOfTheHost() throws Exception {
    List<Thread> waiting = new ArrayList<>();
    AtomicInteger attempts = new AtomicInteger();
    ShellLauncher host = FakeHost.launcher("/bin/sh");
    ShellLauncher stopping =
        new FakeLauncher(
            command -> {
              if (attempts.incrementAndGet() > 1) {
                return host.launch(command);
              }
              while (!waiting.stream().allMatch(SharedShellsTest::isParked)) {
                Thread.onSpinWait();
              }
              throw new ConnectionException("stopped", new InterruptedException());
            });
    Connection connection = new ShellConnection("a", new SharedShells(stopping));
    List<CompletableFuture<String>> answers = askTogether(connection, 3, waiting);
    long stopped = 0;
    for (CompletableFuture<String> answer : answers) {
      stopped += answer.handle((pid, reason) -> reason == null ? 0 : 1).get();
    }
    assertEquals(1, stopped);
    connection.close();
  }

  /** Asks from so many threads, which stand in the list before the first of them starts. */
  private static List<CompletableFuture<String>> askTogether(
      Connection connection, int count, List<Thread> waiting) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CompletableFuture<String> answer = new CompletableFuture<>();
      answers.add(answer);
      waiting.add(new Thread(() -> answer(connection, answer)));
    }
    waiting.forEach(Thread::start);
    return answers;
  }

  private static void answer(Connection connection, CompletableFuture<String> answer) {
    try {
      answer.complete(pid(connection));
    } catch (ConnectionException e) {
      answer.completeExceptionally(e);
    }
  }

  @Test
  void aProgramThatStartsWhileAllIsClosedEndsToo() {
    AtomicReference<Connection> closing = new AtomicReference<>();
    AtomicReference<ShellStreams> program = new AtomicReference<>();
    ShellLauncher host = FakeHost.launcher("/bin/sh");
    ShellLauncher late =
        new FakeLauncher(
            command -> {
              closing.get().close();
              program.set(host.launch(command));
              return program.get();
            });
    Connection connection = new ShellConnection("a", new SharedShells(late));
    closing.set(connection);
    assertThrows(ConnectionException.class, () -> connection.start("exec cat"));
    assertTrue(program.get().ended());
  }

  @Test
  void shellsThatHangAreWaitedForTogether() {
    CountDownLatch both = new CountDownLatch(2);
    ShellLauncher host = FakeHost.launcher("/bin/sh");
    AtomicBoolean fine = new AtomicBoolean();
    SharedShells own =
        new SharedShells(
            new FakeLauncher(
                command -> new FakePoorStreams(host.launch(command), fine, () -> meet(both))));
    ShellPool pool = own.pool(null);
    LiveShell one = pool.borrow("a");
    LiveShell two = pool.borrow("a");
    pool.giveBack(one);
    pool.giveBack(two);
    own.leave();
    assertEquals(0, both.getCount());
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    try {
      assertTrue(all.await(20, TimeUnit.SECONDS), "one after the other");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isParked(Thread thread) {
    return thread == Thread.currentThread() || thread.getState() == Thread.State.TIMED_WAITING;
  }
}
