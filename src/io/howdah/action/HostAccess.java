package io.howdah.action;

import io.howdah.connection.Become;
import io.howdah.connection.Connection;
import io.howdah.variables.VariableView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The host that a task acts on: the delegate where there is one. */
public interface HostAccess {
  /** The inventory name of the host whose task this is. */
  String name();

  /** The name that the connection goes to: the delegate's where there is one. */
  String target();

  /** The connection as the user that the task becomes; opened at the first call. */
  Connection connection();

  /** Whether the connection is this machine's own. */
  boolean isLocal();

  /** The user that the task becomes, and how; null if it stays the login user. */
  @Nullable Become become();

  /** Whether the task names a delegate, even if that is its own host. */
  boolean isDelegated();

  /** Closes the connection, so that the next call of {@link #connection} opens a new one. */
  void reset();

  /** Another way to the same host, for a background job; to be closed. */
  HostAccess another();

  /** Gives the connection back. */
  void close();

  /** The target's variables, raw. */
  VariableView variables();

  /** Facts of the target without the {@code ansible_} prefix; may be empty. */
  Map<String, Object> facts();
}
