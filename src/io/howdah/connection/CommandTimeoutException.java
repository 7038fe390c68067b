package io.howdah.connection;

import io.howdah.error.HowdahException;

/** A script ran longer than its bound and was killed; the connection goes on. */
public class CommandTimeoutException extends HowdahException {
  private static final long serialVersionUID = 1L;

  /** Takes one sentence that names the bound. */
  public CommandTimeoutException(String message) {
    super(message);
  }
}
