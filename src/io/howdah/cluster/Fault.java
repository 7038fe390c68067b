package io.howdah.cluster;

import io.howdah.error.ExitCode;
import io.howdah.error.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a drill does to the cluster. */
public enum Fault {
  SWITCHOVER("patronictl switchover", Target.LEADER, 0),
  CRASH(
      "kill -9 of Patroni and PostgreSQL on the leader",
      Target.LEADER,
      0,
      "pkill -9 -f '[p]atroni_guarded|[b]in/patroni'; pkill -9 -x postgres",
      ":"),
  KILL("leader host powered off, started after 45 s", Target.LEADER, 45),
  CUT("leader host cut off for 50 s, healed", Target.LEADER, 50),
  PAUSE("leader host frozen for 40 s", Target.LEADER, 40),
  POSTGRES_STOP(
      "PostgreSQL stopped on the leader behind Patroni's back",
      Target.LEADER,
      0,
      "pkill -TERM -x postgres",
      ":"),
  POSTGRES_KILL(
      "kill -9 of PostgreSQL on the leader", Target.LEADER, 0, "pkill -9 -x postgres", ":"),
  CRASH_LONG(
      "kill -9 of Patroni and PostgreSQL on the leader, Patroni back after 45 s",
      Target.LEADER,
      45,
      "systemctl mask --runtime patroni;"
          + " pkill -9 -f '[p]atroni_guarded|[b]in/patroni'; pkill -9 -x postgres",
      "systemctl unmask --runtime patroni; systemctl start patroni"),
  ETCD("etcd stopped on its leader for 20 s", Target.ETCD_LEADER, 20, stop("etcd"), start("etcd")),
  ETCD_QUORUM(
      "etcd stopped on a majority of its nodes for 60 s",
      Target.ETCD_MAJORITY,
      60,
      stop("etcd"),
      start("etcd")),
  HAPROXY(
      "HAProxy stopped for 15 s where the virtual address is",
      Target.ADDRESS_HOLDER,
      15,
      stop("haproxy"),
      start("haproxy")),
  KEEPALIVED(
      "keepalived stopped for 15 s where the virtual address is",
      Target.ADDRESS_HOLDER,
      15,
      stop("keepalived"),
      start("keepalived")),
  REPLICA_KILL("a replica's host powered off, started after 45 s", Target.REPLICA, 45),
  REPLICA_CUT("a replica's host cut off for 50 s, healed", Target.REPLICA, 50),
  REPLICA_PAUSE("a replica's host frozen for 40 s", Target.REPLICA, 40);

  /** Which hosts a fault hits. */
  enum Target {
    LEADER,
    REPLICA,
    ADDRESS_HOLDER,
    ETCD_LEADER,
    ETCD_MAJORITY
  }

  /** The faults of a drill that names none: a failover each. */
  public static final List<Fault> USUAL = List.of(SWITCHOVER, CRASH, KILL, CUT, PAUSE);

  private final String description;
  private final Target target;
  private final int holdSeconds;
  private final String strike;
  private final String undo;

  Fault(String description, Target target, int holdSeconds) {
    this(description, target, holdSeconds, "", "");
  }

  Fault(String description, Target target, int holdSeconds, String strike, String undo) {
    this.description = description;
    this.target = target;
    this.holdSeconds = holdSeconds;
    this.strike = strike;
    this.undo = undo;
  }

  private static String stop(String unit) {
    return "systemctl stop " + unit;
  }

  /** Without waiting: etcd's start ends only once its cluster has a quorum. */
  private static String start(String unit) {
    return "systemctl start --no-block " + unit;
  }

  /** What is done, in words. */
  public String description() {
    return description;
  }

  /** Which hosts it is done to. */
  Target target() {
    return target;
  }

  /** Seconds until it is undone. */
  int holdSeconds() {
    return holdSeconds;
  }

  /** What root runs on the hosts; empty where the lab or Patroni does it. */
  String strike() {
    return strike;
  }

  /** What root runs on the hosts to end it. */
  String undo() {
    return undo;
  }

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every fault's word, comma between. */
  public static String words() {
    return String.join(", ", Arrays.stream(values()).map(Fault::word).toList());
  }

  /** The faults of these words; {@code all} is every one, no word at all the usual ones. */
  public static List<Fault> of(List<String> words) {
    if (words.isEmpty()) {
      return USUAL;
    }
    return words.equals(List.of("all"))
        ? List.of(values())
        : words.stream().map(Fault::of).toList();
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
                        + words()
                        + ", or all"
                        + near(word),
                    null,
                    ExitCode.BAD_OPTIONS));
  }

  private static String near(String word) {
    List<String> known = Arrays.stream(values()).map(Fault::word).toList();
    return Nearest.to(word, known).map(near -> "; did you mean " + near + "?").orElse("");
  }
}
