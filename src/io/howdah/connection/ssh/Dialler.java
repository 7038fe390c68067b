package io.howdah.connection.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes the one socket of a connection, straight or through a ProxyCommand. */
final class Dialler extends SocketFactory {
  private final @Nullable String proxyCommand;
  private volatile @Nullable Socket socket;

  Dialler(SshSettings settings) {
    this.proxyCommand = settings.route().proxyCommand();
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket made = proxyCommand == null ? new Socket() : new ProxyCommandSocket(proxyCommand);
    if (proxyCommand == null) {
      made.setTcpNoDelay(true); // frames are small and each waits for its answer
    }
    socket = made;
    return made;
  }

  /** Ends a connection that is being made. */
  void hangUp() {
    Socket made = socket;
    if (made != null) {
      try {
        made.close();
      } catch (IOException gone) {
        // It is gone, as wanted.
      }
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
