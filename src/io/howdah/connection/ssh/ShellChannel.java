package io.howdah.connection.ssh;

import java.io.IOException;
import java.io.OutputStream;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.channel.direct.SessionChannel;

/**
 * A session whose input can be closed while somebody writes to it. sshj's own stream holds its lock
 * while it waits for the host's window, so that neither a timeout nor the news of the connection's
 * end gets through.
 */
final class ShellChannel extends SessionChannel {
  private final Object window = new Object();
  private final OutputStream input = new Input();
  private boolean inputClosed;
  private boolean abandoned;

  ShellChannel(Connection connection) {
    super(connection);
    setAutoExpand(true); // take what the host sends, read or not
  }

  @Override
  public OutputStream getOutputStream() {
    return input;
  }

  @Override
  public void handle(Message message, SSHPacket packet) throws SSHException {
    if (message == Message.CHANNEL_DATA || message == Message.CHANNEL_EXTENDED_DATA) {
      receive(message, packet);
      return;
    }
    super.handle(message, packet);
    if (message == Message.CHANNEL_WINDOW_ADJUST || message == Message.CHANNEL_CLOSE) {
      wake();
    }
  }

  @Override
  public void notifyError(SSHException error) {
    super.notifyError(error);
    wake();
  }

  /** Words that come after the end was told to our readers would be an error to sshj. */
  private synchronized void receive(Message message, SSHPacket packet) throws SSHException {
    if (!abandoned) {
      super.handle(message, packet);
    }
  }

  /** Closes without waiting for the host's consent, which a stuck program withholds. */
  void abandon() throws IOException {
    synchronized (this) {
      abandoned = true;
      eofInputStreams();
    }
    wake();
    sendClose();
  }

  private void wake() {
    synchronized (window) {
      window.notifyAll();
    }
  }

  private final class Input extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int sent = 0;
      while (sent < length) {
        int piece = reserve(length - sent);
        trans.write(newBuffer(Message.CHANNEL_DATA).putBytes(bytes, from + sent, piece));
        sent += piece;
      }
    }

    /** Waits until the host takes something. */
    private int reserve(int wanted) throws IOException {
      synchronized (window) {
        while (isOpen() && !inputClosed && rwin.getSize() == 0) {
          await();
        }
        if (inputClosed || !isOpen()) {
          throw new IOException("the channel is closed");
        }
        long room = Math.min(rwin.getSize(), rwin.getMaxPacketSize());
        int piece = (int) Math.min(wanted, room);
        rwin.consume(piece);
        return piece;
      }
    }

    private void await() throws IOException {
      try {
        window.wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new java.io.InterruptedIOException("interrupted while sending to a host");
      }
    }

    @Override
    public void close() throws IOException {
      synchronized (window) {
        if (inputClosed) {
          return;
        }
        inputClosed = true;
        window.notifyAll();
      }
      if (isOpen()) {
        trans.write(newBuffer(Message.CHANNEL_EOF));
      }
    }
  }
}
