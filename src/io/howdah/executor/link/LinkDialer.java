package io.howdah.executor.link;

import io.howdah.connection.Connection;
import io.howdah.executor.task.LinkWish;

/** Makes a connection, as the login user; it need not reach the host before its first use. */
@FunctionalInterface
public interface LinkDialer {
  /** A new connection. */
  Connection dial(LinkWish wish);
}
