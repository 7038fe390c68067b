package io.howdah.cluster.lock;

import io.howdah.cluster.ClusterException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that one process has locked; however that process ends, the lock ends with it. */
final class KernelLock implements AutoCloseable {
  private final FileChannel channel;

  private KernelLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock and writes a text for others to read; empty where another process has it. */
  static Optional<KernelLock> attempt(Path file, String text) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0).write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new KernelLock(channel));
    } catch (IOException e) {
      throw new ClusterException("can't lock " + file + ": " + e.getMessage());
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * What the process that has the lock wrote. Not for that process itself: it would lose the lock,
   * since closing any channel of a file gives up its locks.
   */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ClusterException("can't give up a lock: " + e.getMessage());
    }
  }
}
