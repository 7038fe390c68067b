package io.howdah.machines;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;

/** Hosts could not be made, found, reached or removed. */
public class MachinesException extends HowdahException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, one sentence. */
  public MachinesException(String message) {
    super(message);
  }

  /** What went wrong, with its cause. */
  public MachinesException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What went wrong and what to do about it. */
  public MachinesException(String message, String remedy) {
    super(message, null, remedy, ExitCode.ERROR, null);
  }
}
