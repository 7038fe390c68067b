package io.howdah.connection.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was learnt of a host: a bounded number of notes, the oldest are forgotten. */
final class Notes extends LinkedHashMap<String, String> {
  private static final long serialVersionUID = 1;
  private static final int MOST = 1000;

  private Notes() {}

  /** An empty set of notes, safe for many threads. */
  static Map<String, String> create() {
    return Collections.synchronizedMap(new Notes());
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
    return size() > MOST;
  }
}
