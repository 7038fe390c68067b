package io.howdah.cli.pull;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine is called. */
public final class LocalNames {
  private LocalNames() {}

  /** Its host name; localhost where it has none. */
  public static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** A limit that chooses this machine by any of its names. */
  public static String limit() {
    String host = host();
    String start = host.replaceFirst("\\..*", "");
    String names = host.equals(start) ? host : host + "," + start;
    return "localhost," + names + ",127.0.0.1";
  }
}
