package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

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

  /**
   * Waits for the lock and takes it.
   *
   * @param what for the line that is told when another command has it, as "lab a"
   */
  static LabLock take(Path file, String what, Consumer<String> progress) {
    ReentrantLock ours = OURS.computeIfAbsent(file, path -> new ReentrantLock());
    ours.lock();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        progress.accept("waiting for " + holder(channel) + ", which works on " + what);
        channel.lock();
      }
      sign(channel);
      return new LabLock(channel, ours);
    } catch (IOException e) {
      ours.unlock();
      throw new MachinesException("cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    String pid = String.valueOf(ProcessHandle.current().pid());
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    return pid.isEmpty() ? "another command" : "another command (process " + pid + ")";
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
