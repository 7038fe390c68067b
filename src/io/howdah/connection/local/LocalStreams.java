package io.howdah.connection.local;

import io.howdah.connection.shell.BufferedPump;
import io.howdah.connection.shell.ShellStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The streams of a process of this machine. */
final class LocalStreams implements ShellStreams {
  private final Process process;
  private final BufferedPump stdout;
  private final BufferedPump stderr;

  LocalStreams(Process process) {
    this.process = process;
    this.stdout = new BufferedPump(process.getInputStream(), "howdah-local-stdout");
    this.stderr = new BufferedPump(process.getErrorStream(), "howdah-local-stderr");
  }

  @Override
  public OutputStream stdin() {
    return process.getOutputStream();
  }

  @Override
  public InputStream stdout() {
    return stdout;
  }

  @Override
  public InputStream stderr() {
    return stderr;
  }

  @Override
  public boolean open() {
    return process.isAlive();
  }

  @Override
  public boolean ended() {
    return !process.isAlive();
  }

  @Override
  public void close(Duration bound) {
    closeInput();
    if (!endsWithin(bound)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    stdout.end();
    stderr.end();
  }

  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // A process that has ended reads nothing more.
    }
  }

  private boolean endsWithin(Duration bound) {
    try {
      return process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
