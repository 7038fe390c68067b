package io.howdah.connection.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * The three streams of a program on a host. Both outputs are buffered without a bound, so that a
 * reader may take one after the other while the program writes to both.
 */
public interface ShellStreams extends AutoCloseable {
  /** What the program reads; the reader flushes. */
  OutputStream stdin();

  /** What the program prints. */
  InputStream stdout();

  /** What the program complains about. */
  InputStream stderr();

  /** Whether the program can still be talked to, as far as is known here. */
  boolean open();

  /** Whether the program has ended; what it printed may still be there to read. */
  boolean ended();

  /**
   * Ends the program: closes its input, which makes a live shell kill what it runs and leave, waits
   * for its end and after the bound takes the streams away. May be called twice and from any
   * thread; a reader blocked in one of the streams gets its end.
   */
  void close(Duration bound);

  @Override
  default void close() {
    close(Duration.ofSeconds(5));
  }
}
