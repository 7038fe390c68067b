package io.howdah.connection;

import io.howdah.error.HowdahException;

/** sudo or su refused: the task fails (not Unreachable), with Ansible's words. */
public class BecomeException extends HowdahException {
  private static final long serialVersionUID = 1L;

  /** Takes Ansible's message, such as "Missing sudo password". */
  public BecomeException(String message) {
    super(message);
  }
}
