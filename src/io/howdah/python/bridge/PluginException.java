package io.howdah.python.bridge;

import io.howdah.error.HowdahException;
import java.util.Map;

/** A plugin raised an exception. */
public final class PluginException extends HowdahException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final boolean undefined;

  PluginException(Map<?, ?> said) {
    super(String.valueOf(said.get("message")));
    this.type = String.valueOf(said.get("error"));
    this.undefined = Boolean.TRUE.equals(said.get("undefined"));
  }

  /** The name of the Python class. */
  public String type() {
    return type;
  }

  /** Whether an undefined value was used. */
  public boolean isUndefined() {
    return undefined;
  }
}
