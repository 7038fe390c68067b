package io.howdah.connection;

import io.howdah.connection.shell.ShellStreams;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A live way to one host as one user: live shells per become user in one SSH connection, which all
 * connections share that lead to the same place by the same means. Each command may meet another
 * shell. Safe for use by one thread at a time.
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
   * @throws HowdahException if it can't be read
   */
  byte[] fetch(String path);

  /** As {@link #put(byte[], String, int)}, from a file of this machine, of any size. */
  default void put(Path local, String path, int mode) {
    try {
      put(Files.readAllBytes(local), path, mode);
    } catch (IOException e) {
      throw new HowdahException("Can't read " + local + ": " + e.getMessage(), e);
    }
  }

  /** As {@link #fetch(String)}, into a file of this machine, of any size. */
  default void fetch(String path, Path local) {
    try {
      Files.write(local, fetch(path));
    } catch (IOException e) {
      throw new HowdahException("Can't write " + local + ": " + e.getMessage(), e);
    }
  }

  /**
   * Starts a program of its own, beside the shell that {@link #run} uses, and hands over its
   * streams. The program ends with its input; the caller closes the streams.
   *
   * @param script shell text, which is not shown in the host's list of processes; it should end in
   *     {@code exec} of a program that reads nothing before it has said something
   * @throws ConnectionException if the host can't be reached
   */
  default ShellStreams start(String script) {
    throw new UnsupportedOperationException("no programs can be started on " + hostName());
  }

  /**
   * Begins to reach the host if nobody has yet, and waits for nothing: the next command finds it
   * under way, or hears why it can't be reached.
   */
  default void reachAhead() {}

  /** The same host as another user; null means the login user. Shares the SSH connection. */
  Connection as(@Nullable Become become);

  /**
   * Ends what stands ready on the host as this become user and is not in use, and waits for its
   * end: the next command as that user starts a new session, with the groups that the user has
   * then, and nothing of ours keeps the account from being changed or removed.
   */
  default void forget(String user) {}

  /**
   * Closes this connection for good, so that the next one to the host is made anew even where
   * others share what this one used.
   */
  default void reset() {
    close();
  }

  /**
   * What this run learnt of the host as this user, for all who go the same way; old notes may be
   * gone. Safe for many threads.
   */
  default Map<String, String> notes() {
    return new HashMap<>();
  }

  /** The name to show for this host in messages. */
  String hostName();

  @Override
  void close();
}
