package io.howdah.executor.state;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;

/** The one way out for events: one at a time, whatever thread they come from. */
public final class EventSink {
  private final RunListener listener;
  private boolean broken;

  /** A sink into this listener. */
  public EventSink(RunListener listener) {
    this.listener = listener;
  }

  /** Passes an event on. */
  public synchronized void emit(RunEvent event) {
    try {
      listener.on(event);
    } catch (RuntimeException e) {
      reportOnce(e);
    }
  }

  private void reportOnce(RuntimeException problem) {
    if (broken) {
      return;
    }
    broken = true;
    try {
      listener.on(new RunEvent.Warned("Failure in a report: " + problem, false));
    } catch (RuntimeException again) {
      // A listener that can't even take a warning must not stop the run.
      problem.addSuppressed(again);
    }
  }

  /** Warns. */
  public void warn(String message) {
    emit(new RunEvent.Warned(message, false));
  }

  /** Announces that something will go away with a release. */
  public void deprecate(String message, String version) {
    emit(new RunEvent.Deprecated(message, version, null, "ansible.builtin"));
  }

  /** A line for this verbosity and above. */
  public void say(int verbosity, String message) {
    emit(new RunEvent.Said(verbosity, null, message));
  }
}
