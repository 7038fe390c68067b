package io.howdah.connection;

import org.jspecify.annotations.Nullable;

/**
 * A live way to one host as one user. One SSH connection a host; one live shell per become user in
 * it. Safe for use by one thread at a time.
 */
public interface Connection extends AutoCloseable {
  /**
   * Runs a script and waits for it.
   *
   * @throws ConnectionException if the host can't be reached or stops answering
   * @throws CommandTimeoutException if the command's own bound passes
   * @throws BecomeException if the become user can't be had (wrong or missing password)
   */
  CommandResult run(Command command);

  /**
   * Writes a file on the host as this connection's user: to a temporary name beside it, then by
   * rename, so that the destination is never half-written.
   *
   * @param mode permission bits, such as 0600 (octal)
   */
  void put(byte[] content, String path, int mode);

  /**
   * Reads a whole file as this connection's user.
   *
   * @throws io.howdah.error.HowdahException if it can't be read
   */
  byte[] fetch(String path);

  /** The same host as another user; null means the login user. Shares the SSH connection. */
  Connection as(@Nullable Become become);

  /** The name to show for this host in messages. */
  String hostName();

  @Override
  void close();
}
