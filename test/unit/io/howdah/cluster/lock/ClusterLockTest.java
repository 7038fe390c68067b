package io.howdah.cluster.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.cluster.ClusterException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterLockTest {
  private static final Runnable NOBODY = () -> {};

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  private ClusterLock.Wish wish(String owner, long seconds) {
    return new ClusterLock.Wish(folder, "lab-x", owner, Duration.ofSeconds(seconds));
  }

  private ClusterLock take(ClusterLock.Wish wish) {
    return ClusterLock.take(wish, NOBODY, said::add);
  }

  @Test
  void aSecondRunIsRefusedAndToldWho() {
    try (ClusterLock first = take(wish("", 0))) {
      ClusterException e = assertThrows(ClusterException.class, () -> take(wish("", 0)));
      String here = "process " + ProcessHandle.current().pid();
      assertTrue(e.getMessage().contains("the cluster lab-x (" + here), e.getMessage());
      assertTrue(e.getMessage().contains("--wait-lock"), e.getMessage());
    }
    take(wish("", 0)).close();
  }

  @Test
  void aSecondRunWaitsWithAMessageAndGivesUp() {
    try (ClusterLock first = take(wish("", 0))) {
      assertThrows(ClusterException.class, () -> take(wish("", 1)));
    }
    assertEquals(1, said.size());
    assertTrue(said.get(0).contains("waiting for its end"), said.get(0));
  }

  @Test
  void otherClustersAreFree() {
    try (ClusterLock first = take(wish("", 0))) {
      ClusterLock.Wish other = new ClusterLock.Wish(folder, "lab-y", "", Duration.ZERO);
      ClusterLock.take(other, NOBODY, said::add).close();
    }
  }

  @Test
  void aBuildHasTheClusterBetweenItsCommands() {
    List<KernelLock> held = new ArrayList<>();
    Runnable holder =
        () ->
            held.add(
                KernelLock.attempt(folder.resolve("lab-x.lock"), LockHolder.here("job-1").text())
                    .orElseThrow());
    ClusterLock.take(wish("job-1", 0), holder, said::add).close();
    assertEquals(1, held.size());
    ClusterException e = assertThrows(ClusterException.class, () -> take(wish("job-2", 0)));
    assertTrue(e.getMessage().contains("job-1"), e.getMessage());
    assertThrows(ClusterException.class, () -> take(wish("", 0)));
    try (ClusterLock next = take(wish("job-1", 0))) {
      assertThrows(ClusterException.class, () -> take(wish("job-1", 0)), "one after the other");
    }
    held.get(0).close();
    ClusterLock.take(wish("job-2", 0), NOBODY, said::add).close();
  }

  @Test
  void aLockEndsWithTheProcessThatHasIt() throws Exception {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            "io.howdah.cli.Main",
            "cluster",
            "hold",
            folder.toString(),
            "lab-x",
            "job-1");
    Reservation.start(command);
    ClusterException e = assertThrows(ClusterException.class, () -> take(wish("", 0)));
    assertTrue(e.getMessage().contains("job-1"), e.getMessage());
    LockHolder holder = LockHolder.read(KernelLock.text(folder.resolve("lab-x.lock")));
    Optional<ProcessHandle> process =
        ProcessHandle.of(Long.parseLong(java.util.Objects.requireNonNull(holder).process()));
    Reservation.end(wish("job-2", 0));
    assertTrue(process.orElseThrow().isAlive(), "another build's holder stays");
    Reservation.end(wish("job-1", 0));
    process.orElseThrow().onExit().get();
    take(wish("", 0)).close();
    assertFalse(process.orElseThrow().isAlive());
  }
}
