package io.howdah.connection.ssh;

import java.util.Locale;

/** OpenSSH's StrictHostKeyChecking. */
public enum HostKeyPolicy {
  /** Only known keys. OpenSSH's "ask" is this one too, since nobody is there to answer. */
  YES,
  /** Unknown hosts are written down; changed keys are refused. */
  ACCEPT_NEW,
  /** Anything goes; unknown hosts are written down. */
  NO;

  /** Reads a value as ssh_config spells it. */
  static HostKeyPolicy parse(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "no", "off", "false" -> NO;
      case "accept-new" -> ACCEPT_NEW;
      default -> YES;
    };
  }
}
