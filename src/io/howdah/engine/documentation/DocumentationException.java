package io.howdah.engine.documentation;

import io.howdah.error.HowdahException;

/** Documentation is there and can't be read. */
public final class DocumentationException extends HowdahException {
  private static final long serialVersionUID = 1L;

  DocumentationException(String message) {
    super(message);
  }
}
