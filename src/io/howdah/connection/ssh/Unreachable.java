package io.howdah.connection.ssh;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** One attempt to connect that failed; another one may not. Says it in OpenSSH's words. */
final class Unreachable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;

  Unreachable(SshSettings settings, IOException cause) {
    super(cause);
    this.message = "Failed to connect to the host via ssh: " + reason(settings, cause);
  }

  @Override
  public String getMessage() {
    return message;
  }

  private static String reason(SshSettings settings, IOException cause) {
    SshSettings.Target target = settings.target();
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof UnknownHostException) {
      return "ssh: Could not resolve hostname " + target.address() + ": Name or service not known";
    }
    return "ssh: connect to host "
        + target.address()
        + " port "
        + target.port()
        + ": "
        + words(root, settings)
        + (settings.route().proxyCommand() == null ? "" : " (through the ProxyCommand)");
  }

  private static String words(Throwable root, SshSettings settings) {
    if (root instanceof SocketTimeoutException) {
      return "Connection timed out after " + settings.patience().connect().toMillis() + " ms";
    }
    if (root instanceof NoRouteToHostException) {
      return "No route to host";
    }
    if (root instanceof ConnectException && String.valueOf(root.getMessage()).contains("refused")) {
      return "Connection refused";
    }
    return String.valueOf(root.getMessage());
  }
}
