package io.howdah.connection;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import org.jspecify.annotations.Nullable;

/** The host can't be reached, or stopped answering: the task's result is Unreachable. */
public class ConnectionException extends HowdahException {
  private static final long serialVersionUID = 1L;

  /** Takes one sentence that names the host and the reason, and the cause if any. */
  public ConnectionException(String message, @Nullable Throwable cause) {
    super(message, null, null, ExitCode.HOST_UNREACHABLE, cause);
  }
}
