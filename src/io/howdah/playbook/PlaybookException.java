package io.howdah.playbook;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A playbook, role or task file that is YAML and yet not the playbook language. Exit code 4. */
public final class PlaybookException extends HowdahException {
  private static final long serialVersionUID = 1L;

  /** What is wrong and where. */
  public PlaybookException(String message, SourceLocation location) {
    this(message, location, null);
  }

  /** What is wrong, where, and what to do about it. */
  public PlaybookException(String message, SourceLocation location, @Nullable String remedy) {
    super(message, location, remedy, ExitCode.PARSE_ERROR, null);
  }
}
