package io.howdah.cli.doc;

import io.howdah.report.console.Display;

/** Where a command's answer and its warnings go. */
public record DocOutput(Display display) {
  Layout layout() {
    return new Layout(display.settings().columns());
  }

  /** The answer, with a line's end. */
  void print(String text) {
    display.line(text, null);
  }

  void warn(String message) {
    display.warning(message, false);
  }
}
