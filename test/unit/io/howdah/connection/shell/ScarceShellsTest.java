package io.howdah.connection.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.howdah.connection.Command;
import io.howdah.connection.CommandTimeoutException;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.local.FakeHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host that gives one shell, and no further one or none in time. */
@Timeout(60)
class ScarceShellsTest {
  private final ShellLauncher host = FakeHost.launcher("/bin/sh");
  private final AtomicInteger attempts = new AtomicInteger();

  /** The host's first shell; what comes after it is decided by {@code further}. */
  private Connection connection(Runnable further) {
    ShellLauncher small =
        new FakeLauncher(
            command -> {
              if (attempts.incrementAndGet() > 1) {
                further.run();
              }
              return host.launch(command);
            });
    return new ShellConnection("a", new SharedShells(small));
  }

  private static void refuse() {
    throw new ConnectionException("too many", null);
  }

  private static String pid(Connection connection) {
    return connection.run(Command.of("echo $$")).out();
  }

  /** A command that holds the shell until it is told to end. */
  private record Patient(Path sign, CompletableFuture<?> done) {
    /** Returns once the command has the shell: who asks now finds it taken. */
    static Patient start(Connection connection, Path directory) throws Exception {
      Path begun = directory.resolve("begun");
      Path sign = directory.resolve("sign");
      String wait = ": >" + begun + "; while [ ! -e " + sign + " ]; do sleep 0.02; done";
      CompletableFuture<?> done =
          CompletableFuture.runAsync(() -> connection.run(Command.of(wait)));
      while (!Files.exists(begun) && !done.isDone()) {
        Thread.onSpinWait();
      }
      return new Patient(sign, done);
    }

    void end() throws Exception {
      Files.createFile(sign);
      done.get();
    }
  }

  /** A login may take long; the shell that comes back meanwhile goes to who waits. */
  @Test
  void nobodyWaitsForTheShellThatTheyAskedFor(@TempDir Path directory) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Runnable slow =
        () -> {
          asked.countDown();
          hang(never);
        };
    try (Connection connection = connection(slow)) {
      String mine = pid(connection);
      Patient patient = Patient.start(connection, directory);
      CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> pid(connection));
      asked.await();
      patient.end();
      assertEquals(mine, second.get());
    } finally {
      never.countDown();
    }
  }

  private static void hang(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whenTheHostGivesNoFurtherShellTheOneThatStandsHasToDo(@TempDir Path directory)
      throws Exception {
    CountDownLatch refused = new CountDownLatch(1);
    Runnable small =
        () -> {
          refused.countDown();
          refuse();
        };
    try (Connection connection = connection(small)) {
      String mine = pid(connection);
      Patient patient = Patient.start(connection, directory);
      CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> pid(connection));
      refused.await();
      patient.end();
      assertEquals(mine, second.get());
      assertEquals(2, attempts.get());
    }
  }

  @Test
  void aTimeoutIsToldEvenIfTheRemainsCantBeBuried() {
    try (Connection connection = connection(ScarceShellsTest::refuse)) {
      Command slow = Command.of("sleep 30").withTimeout(Duration.ofMillis(50));
      assertThrows(CommandTimeoutException.class, () -> connection.run(slow));
    }
  }

  @Test
  void aShellWhoseOutputCouldNotBeTakenIsNotLentAgain() {
    AtomicBoolean broken = new AtomicBoolean();
    ShellLauncher poor =
        new FakeLauncher(command -> new FakePoorStreams(host.launch(command), broken, () -> {}));
    try (Connection connection = new ShellConnection("a", new SharedShells(poor))) {
      pid(connection);
      broken.set(true);
      assertThrows(OutOfMemoryError.class, () -> pid(connection));
      broken.set(false);
      assertFalse(pid(connection).isBlank());
    }
  }
}
