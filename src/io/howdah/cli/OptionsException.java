package io.howdah.cli;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;

/** Options that don't go together; the command's help is shown with it, as by Ansible. */
public final class OptionsException extends HowdahException {
  private static final long serialVersionUID = 1L;

  /** Takes one sentence. */
  public OptionsException(String message) {
    super(message, null, null, ExitCode.BAD_OPTIONS, null);
  }
}
