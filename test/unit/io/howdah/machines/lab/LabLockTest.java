package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabLockTest {
  @TempDir Path directory;

  /** Takes the lock, says so, and keeps it until its input ends. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      try (LabLock lock = LabLock.take(Path.of(arguments[0]), "it", line -> {})) {
        System.out.println("taken");
        System.in.read();
      }
    }
  }

  private Process holder(Path file) throws Exception {
    Process holder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader words = holder.inputReader();
    assertEquals("taken", words.readLine());
    return holder;
  }

  @Test
  void whoWaitsSaysForWhom() throws Exception {
    Path file = directory.resolve("lock");
    Process holder = holder(file);
    List<String> told = new ArrayList<>();
    // It ends when it has been told of: otherwise this would wait forever.
    LabLock.take(
            file,
            "lab a",
            line -> {
              told.add(line);
              holder.destroyForcibly();
            })
        .close();
    assertEquals(
        List.of("waiting for another command (process " + holder.pid() + "), which works on lab a"),
        told);
  }

  @Test
  void aFreeLockIsTakenWithoutAWord() {
    List<String> told = new ArrayList<>();
    LabLock.take(directory.resolve("lock"), "lab a", told::add).close();
    assertTrue(told.isEmpty());
  }
}
