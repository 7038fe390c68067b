package io.howdah.connection.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;

/** Drains a stream into memory from a thread of its own, and lets another thread read it there. */
public final class BufferedPump extends InputStream {
  private static final int CHUNK = 64 * 1024;

  private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
  private int offset;
  private int buffered;
  private boolean ended;

  /** Starts draining; the thread is a daemon and ends with the stream. */
  public BufferedPump(InputStream source, String threadName) {
    Thread thread = new Thread(() -> drain(source), threadName);
    thread.setDaemon(true);
    thread.start();
  }

  private void drain(InputStream source) {
    byte[] buffer = new byte[CHUNK];
    try (source) {
      for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
        append(java.util.Arrays.copyOf(buffer, n));
      }
    } catch (IOException closed) {
      // A stream closed under us ends as one that came to its end.
    } finally {
      end();
    }
  }

  private synchronized void append(byte[] bytes) {
    chunks.add(bytes);
    buffered += bytes.length;
    notifyAll();
  }

  /** Gives readers the end of the stream, whatever the source does. */
  public synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (buffered == 0 && !ended) {
      await();
    }
    return buffered == 0 ? -1 : take(target, from, length);
  }

  private void await() throws IOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted while waiting for a shell");
    }
  }

  private int take(byte[] target, int from, int length) {
    byte[] head = chunks.element();
    int n = Math.min(length, head.length - offset);
    System.arraycopy(head, offset, target, from, n);
    offset += n;
    buffered -= n;
    if (offset == head.length) {
      chunks.remove();
      offset = 0;
    }
    return n;
  }

  @Override
  public synchronized int available() {
    return buffered;
  }
}
