package io.howdah.templating.regex;

import io.howdah.error.HowdahException;

/** A pattern or replacement that Python's re would refuse, in Python's words. */
public final class PyRegexException extends HowdahException {
  private static final long serialVersionUID = 1L;

  PyRegexException(String message) {
    super(message);
  }

  PyRegexException(String message, int position) {
    super(message + " at position " + position);
  }
}
