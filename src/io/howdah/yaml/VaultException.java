package io.howdah.yaml;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A vault that can't be opened or a password that can't be had. Names no secret. */
public final class VaultException extends HowdahException {
  private static final long serialVersionUID = 1L;

  VaultException(String message) {
    super(message);
  }

  VaultException(String message, @Nullable Throwable cause) {
    super(message, null, null, ExitCode.ERROR, cause);
  }

  VaultException(String message, SourceLocation location) {
    super(message, location, null, ExitCode.ERROR, null);
  }
}
