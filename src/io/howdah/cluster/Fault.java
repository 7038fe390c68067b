package io.howdah.cluster;

import java.util.Arrays;
import java.util.Locale;

/** What a drill does to the cluster's leader. */
public enum Fault {
  SWITCHOVER("patronictl switchover", 0),
  CRASH("kill -9 of Patroni and PostgreSQL on the leader", 0),
  KILL("leader host powered off, started after 45 s", 45),
  CUT("leader host cut off for 50 s, healed", 50),
  PAUSE("leader host frozen for 40 s", 40);

  private final String description;
  private final int holdSeconds;

  Fault(String description, int holdSeconds) {
    this.description = description;
    this.holdSeconds = holdSeconds;
  }

  /** What is done, in words. */
  public String description() {
    return description;
  }

  /** Seconds until it is undone. */
  int holdSeconds() {
    return holdSeconds;
  }

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fault of this word. */
  public static Fault of(String word) {
    return Arrays.stream(values())
        .filter(f -> f.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ClusterException(
                    "there is no fault '"
                        + word
                        + "'; faults are "
                        + String.join(", ", Arrays.stream(values()).map(Fault::word).toList())));
  }
}
