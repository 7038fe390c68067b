package io.howdah.connection.shell;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Streams of a host whose output at times finds no room here. */
record FakePoorStreams(ShellStreams real, AtomicBoolean broken, Runnable closing)
    implements ShellStreams {
  @Override
  public OutputStream stdin() {
    return real.stdin();
  }

  @Override
  public InputStream stdout() {
    return new FilterInputStream(real.stdout()) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (broken.get()) {
          throw new OutOfMemoryError("Java heap space");
        }
        return super.read(into, from, length);
      }
    };
  }

  @Override
  public InputStream stderr() {
    return real.stderr();
  }

  @Override
  public boolean open() {
    return real.open();
  }

  @Override
  public boolean ended() {
    return real.ended();
  }

  @Override
  public void close(Duration bound) {
    closing.run();
    real.close(bound);
  }
}
