package io.howdah.connection;

/** Hears what is really done to reach a host: connections made, programs started; no scripts. */
@FunctionalInterface
public interface Witness {
  /** Hears nothing. */
  Witness NONE = (address, line) -> {};

  /**
   * Hears of one thing done.
   *
   * @param address of the host
   * @param line in Ansible's words, such as {@code EXEC /bin/sh}
   */
  void hear(String address, String line);
}
