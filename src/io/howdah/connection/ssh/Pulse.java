package io.howdah.connection.ssh;

import io.howdah.connection.shell.Deadline;
import io.howdah.connection.ssh.SshSettings.Patience;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.transport.TransportException;

/**
 * Asks a host again and again whether it lives, and ends the connection when an answer stays out.
 * This tells a dead host from a long silent command. The clock runs in another thread than the one
 * that asks: against a dead host even sending can block.
 */
final class Pulse {
  private static final String QUESTION = "keepalive@openssh.com";

  private final SSHClient client;
  private final String hostName;
  private final Patience patience;
  private final Thread thread;

  Pulse(SSHClient client, String hostName, Patience patience) {
    this.client = client;
    this.hostName = hostName;
    this.patience = patience;
    this.thread = new Thread(this::beat, "howdah-pulse " + hostName);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  private void beat() {
    try {
      while (client.isConnected()) {
        Thread.sleep(patience.aliveInterval().toMillis());
        ask();
      }
    } catch (InterruptedException | SSHException | IllegalStateException over) {
      // The connection was closed, by us or by the host; its users are told there.
    }
  }

  private void ask() throws SSHException {
    try (Deadline silence = new Deadline(patience.silence(), this::giveUp)) {
      client.getConnection().sendGlobalRequest(QUESTION, true, new byte[0]).retrieve();
    } catch (net.schmizz.sshj.connection.ConnectionException answered) {
      if (!client.isConnected()) {
        throw answered;
      } // else "request failed", the usual answer: the host lives
    }
  }

  private void giveUp() {
    long seconds = patience.silence().toSeconds();
    String message = hostName + " has not answered for " + seconds + " s and was given up";
    client.getTransport().die(new TransportException(DisconnectReason.UNKNOWN, message));
  }
}
