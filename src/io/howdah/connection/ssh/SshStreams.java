package io.howdah.connection.ssh;

import io.howdah.connection.shell.ShellStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The streams of a command on a host. */
final class SshStreams implements ShellStreams {
  private static final long LOOK_AGAIN_MS = 5;

  private final ShellChannel channel;

  /** Takes a channel that buffers what the host sends whether it is read or not. */
  SshStreams(ShellChannel channel) {
    this.channel = channel;
  }

  @Override
  public OutputStream stdin() {
    return channel.getOutputStream();
  }

  @Override
  public InputStream stdout() {
    return channel.getInputStream();
  }

  @Override
  public InputStream stderr() {
    return channel.getErrorStream();
  }

  @Override
  public boolean open() {
    return channel.isOpen() && !channel.isEOF();
  }

  @Override
  public boolean ended() {
    return channel.getExitStatus() != null || channel.getExitSignal() != null;
  }

  @Override
  public void close(Duration bound) {
    try {
      if (channel.isOpen()) {
        channel.getOutputStream().close();
        awaitEnd(System.nanoTime() + bound.toNanos());
        channel.abandon();
      }
    } catch (IOException gone) {
      // The connection went first; its end is told to whoever reads.
    }
  }

  /** Not until the output's end: a process left in the background may hold that for ever. */
  private void awaitEnd(long deadline) throws IOException {
    while (!ended() && channel.isOpen() && System.nanoTime() < deadline) {
      try {
        channel.join(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
      } catch (net.schmizz.sshj.connection.ConnectionException notYet) {
        if (!channel.isOpen()) {
          throw notYet;
        }
      }
    }
  }
}
