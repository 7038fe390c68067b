package io.howdah.event;

/**
 * Hears what happens in a run. Events come one at a time and in order, from any thread; a listener
 * that throws is reported once as a warning and never stops the run.
 */
@FunctionalInterface
public interface RunListener {
  /** Takes the next event. */
  void on(RunEvent event);

  /** A listener that passes each event to all of these in turn. */
  static RunListener all(Iterable<RunListener> listeners) {
    return event -> listeners.forEach(listener -> listener.on(event));
  }
}
