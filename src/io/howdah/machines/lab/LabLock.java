package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One command at a time changes a lab. The lock is the kernel's: it goes with the process that
 * holds it, however that ends.
 */
final class LabLock implements AutoCloseable {
  /** The kernel's lock holds between processes; this one between our own threads. */
  private static final Map<Path, ReentrantLock> OURS = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final ReentrantLock ours;

  private LabLock(FileChannel channel, ReentrantLock ours) {
    this.channel = channel;
    this.ours = ours;
  }

  /** Waits for the lock and takes it. */
  static LabLock take(Path file) {
    return take(file, () -> {});
  }

  /**
   * Waits for the lock and takes it.
   *
   * @param waiting is told when another command has it
   */
  static LabLock take(Path file, Runnable waiting) {
    ReentrantLock ours = OURS.computeIfAbsent(file, path -> new ReentrantLock());
    ours.lock();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        waiting.run();
        channel.lock();
      }
      return new LabLock(channel, ours);
    } catch (IOException e) {
      ours.unlock();
      throw new MachinesException("cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new MachinesException("cannot release a lock: " + e.getMessage(), e);
    } finally {
      ours.unlock();
    }
  }
}
