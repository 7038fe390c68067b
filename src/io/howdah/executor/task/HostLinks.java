package io.howdah.executor.task;

import io.howdah.connection.Connection;
import java.util.Map;

/** Connections by what variables and keywords say of a host; kept open for the run. */
public interface HostLinks {
  /**
   * The connection to a host for one thread, as the login user. The same wish gives the same
   * connection again.
   */
  Connection connect(LinkWish wish);

  /** Gives a connection back, so that another thread may have it. */
  void release(LinkWish wish, Connection connection);

  /** Closes a host's connection; the next wish opens a new one. */
  void reset(LinkWish wish);

  /** Facts known of a host, without the {@code ansible_} prefix. */
  Map<String, Object> facts(String host);
}
