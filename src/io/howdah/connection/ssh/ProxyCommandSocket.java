package io.howdah.connection.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A local process whose output and input stand for a TCP connection (ssh's ProxyCommand). */
final class ProxyCommandSocket extends Socket {
  private final Process process;

  /** Starts the command through a shell, as ssh does; its complaints go to our own stderr. */
  ProxyCommandSocket(String command) throws IOException {
    this.process =
        new ProcessBuilder("/bin/sh", "-c", "exec " + command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public InputStream getInputStream() {
    return process.getInputStream();
  }

  @Override
  public OutputStream getOutputStream() {
    return process.getOutputStream();
  }

  @Override
  public void setSoTimeout(int timeout) {
    // A pipe knows no timeouts; the deadline over the whole connecting closes it.
  }

  @Override
  public int getPort() {
    return 0;
  }

  @Override
  public synchronized void close() throws IOException {
    process.destroy();
    super.close();
  }
}
