package io.howdah.executor.state;

import io.howdah.playbook.Task;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which handlers have to run on which hosts. Thread-safe. */
public final class NotifiedHandlers {
  private final Map<Task, Set<String>> hosts = new IdentityHashMap<>();

  /** Asks for a handler; false if it was asked for already. */
  public synchronized boolean notify(Task handler, String host) {
    return hosts.computeIfAbsent(handler, key -> new LinkedHashSet<>()).add(host);
  }

  /** Whether the handler has to run. */
  public synchronized boolean isNotified(Task handler, String host) {
    Set<String> notified = hosts.get(handler);
    return notified != null && notified.contains(host);
  }

  /** The handler has run. */
  public synchronized void done(Task handler, String host) {
    Set<String> notified = hosts.get(handler);
    if (notified != null) {
      notified.remove(host);
    }
  }
}
