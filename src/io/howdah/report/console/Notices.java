package io.howdah.report.console;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;

/** Warnings, deprecations, errors and verbose lines: shown whichever callback writes results. */
public final class Notices implements RunListener {
  private final Display display;

  /** Takes where lines go. */
  public Notices(Display display) {
    this.display = display;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.Warned warned) {
      display.warning(warned.message(), warned.formatted());
    } else if (event instanceof RunEvent.Deprecated old) {
      display.deprecation(old.message(), old.collection(), Notes.when(old.version(), old.date()));
    } else if (event instanceof RunEvent.Errored error) {
      display.error(error.message(), error.wrap());
    } else if (event instanceof RunEvent.Said said) {
      said(said);
    }
  }

  private void said(RunEvent.Said event) {
    if (event.verbosity() > display.settings().verbosity()) {
      return;
    }
    String text = (event.host() == null ? "" : "<" + event.host() + "> ") + event.message();
    if (event.verbosity() == 0) {
      display.line(text, null);
    } else {
      display.verboseLine(text);
    }
  }
}
