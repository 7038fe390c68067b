package io.howdah.report;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import java.util.ArrayList;
import java.util.List;

/** Which tasks changed something on which hosts, for a run that should have changed nothing. */
public final class Changes implements RunListener {
  private static final int SHOWN = 20;

  private final List<String> found = new ArrayList<>();

  @Override
  public synchronized void on(RunEvent event) {
    if (event instanceof RunEvent.RunnerFinished done && done.result().changed()) {
      found.add("changed: " + done.host() + " [" + done.task().name() + "]");
    }
  }

  /** A line for each in the order of the run: the first twenty, then how many more there are. */
  public synchronized List<String> lines() {
    if (found.size() <= SHOWN) {
      return List.copyOf(found);
    }
    List<String> lines = new ArrayList<>(found.subList(0, SHOWN));
    lines.add("... and " + (found.size() - SHOWN) + " more");
    return lines;
  }
}
