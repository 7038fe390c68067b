package io.howdah.cluster.lock;

import io.howdah.cluster.ClusterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The process that has a cluster for a build, between and during the build's commands. */
public final class Reservation {
  /** What it says when it has the cluster. */
  private static final String HELD = "held";

  /** A process that Jenkins forgot to end gives up after this. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private Reservation() {}

  /** This user's folder for lock files on this machine; it is made. */
  public static Path folder() {
    String user = System.getProperty("user.name");
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "howdah-locks-" + user);
    try {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      if (!Files.getOwner(folder).getName().equals(user)) {
        throw new ClusterException(folder + " belongs to somebody else; remove it");
      }
      return folder;
    } catch (IOException e) {
      throw new ClusterException("can't make the folder for locks: " + e.getMessage());
    }
  }

  /**
   * Holds the cluster until the process is ended, 24 hours at most.
   *
   * @param said told {@code held} or, where somebody else has it, {@code taken}
   * @return whether it had the cluster
   */
  public static boolean hold(ClusterLock.Wish wish, Consumer<String> said) {
    Optional<KernelLock> lock =
        KernelLock.attempt(wish.reservation(), LockHolder.here(wish.owner()).text());
    said.accept(lock.isPresent() ? HELD : "taken");
    if (lock.isEmpty()) {
      return false;
    }
    try (KernelLock held = lock.get()) {
      new CountDownLatch(1).await(LONGEST.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /**
   * Starts a process that calls {@link #hold}, and returns when it has said how that went. It ends
   * with the build (Jenkins ends what has its JENKINS_NODE_COOKIE), not with a step.
   */
  public static void start(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JENKINS_SERVER_COOKIE");
    builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      builder.start().inputReader().readLine();
    } catch (IOException e) {
      throw new ClusterException("can't hold the cluster's lock: " + e.getMessage());
    }
  }

  /** Ends the process that holds the cluster for this owner, if there is one. */
  public static void end(ClusterLock.Wish wish) {
    LockHolder holder = LockHolder.read(KernelLock.text(wish.reservation()));
    if (holder == null || wish.owner().isEmpty() || !holder.owner().equals(wish.owner())) {
      return;
    }
    Optional<KernelLock> free = KernelLock.attempt(wish.reservation(), "");
    if (free.isPresent()) {
      free.get().close(); // nobody holds it: the number may be another process's by now
    } else {
      ProcessHandle.of(Long.parseLong(holder.process())).ifPresent(ProcessHandle::destroy);
    }
  }
}
