package io.howdah.inventory;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** An inventory source or host pattern is wrong. */
public class InventoryException extends HowdahException {
  private static final long serialVersionUID = 1L;

  /** Takes one sentence, and the place in the source if it has one. */
  public InventoryException(String message, @Nullable SourceLocation location) {
    super(message, location, null, ExitCode.ERROR, null);
  }

  /** An error without a place. */
  public InventoryException(String message) {
    this(message, null);
  }
}
