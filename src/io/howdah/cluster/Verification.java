package io.howdah.cluster;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Stage verify: everything that a healthy cluster must do, looked at from a client's place. */
public final class Verification implements ClusterStep {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String TABLE = "howdah_verification";

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public StageResult run(ClusterRun run) {
    return StageResult.of(0, ask(questions(run), PATIENCE));
  }

  /**
   * The answers to all questions. One that does not pass is asked again as long as there is time:
   * right after a bootstrap an etcd member answers 503 for a moment, and a replica may still be
   * coming.
   *
   * @param bound what all questions together may wait
   */
  static List<Check> ask(List<Supplier<List<Check>>> questions, Duration bound) {
    long end = System.nanoTime() + bound.toNanos();
    List<Check> checks = new ArrayList<>();
    for (Supplier<List<Check>> question : questions) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      checks.addAll(Patience.until(left, question, PlaybookStage::allPassed));
    }
    return checks;
  }

  private static List<Supplier<List<Check>>> questions(ClusterRun run) {
    Cluster cluster = run.cluster();
    Database database = new Database(cluster);
    return List.of(
        () -> new EtcdBootstrap().checks(cluster),
        () -> new PatroniBootstrap().checks(cluster),
        () -> new LoadBalancer().checks(run),
        () -> List.of(streaming(cluster, database)),
        () -> List.of(role(cluster, database, Cluster.READ_WRITE_PORT, "f")),
        () -> List.of(role(cluster, database, Cluster.READ_ONLY_PORT, "t")),
        () -> List.of(writtenIsRead(cluster, database)));
  }

  private static String hint(int port) {
    return "HAProxy's statistics on port "
        + Cluster.STATISTICS_PORT
        + "; journalctl -u haproxy; port "
        + port;
  }

  private static Check role(Cluster cluster, Database database, int port, String expected) {
    String what = "pg_is_in_recovery() is " + expected;
    String where = cluster.virtualIp() + ":" + port;
    try {
      String found = database.query(cluster.virtualIp(), port, "select pg_is_in_recovery()").get(0);
      return Check.of(found.equals(expected), what, where, found, hint(port));
    } catch (SQLException e) {
      return Check.fail(what, where, message(e), hint(port));
    }
  }

  private static Check streaming(Cluster cluster, Database database) {
    int replicas = cluster.patroni().size() - 1;
    String what = "every replica streams";
    String where = cluster.virtualIp() + ":" + Cluster.READ_WRITE_PORT;
    try {
      List<String> names =
          database.query(
              cluster.virtualIp(),
              Cluster.READ_WRITE_PORT,
              "select application_name from pg_stat_replication where state = 'streaming' order by"
                  + " 1");
      return Check.of(
          names.size() == replicas,
          what,
          where,
          names.isEmpty() ? "none" : String.join(", ", names),
          "select * from pg_stat_replication; howdah cluster list");
    } catch (SQLException e) {
      return Check.fail(what, where, message(e), hint(Cluster.READ_WRITE_PORT));
    }
  }

  private static Check writtenIsRead(Cluster cluster, Database database) {
    String what = "a row written is read back";
    String where = cluster.virtualIp();
    String row = UUID.randomUUID().toString();
    try {
      database.query(
          where,
          Cluster.READ_WRITE_PORT,
          "create table if not exists "
              + TABLE
              + " (id text primary key, at timestamptz default now())");
      database.query(
          where, Cluster.READ_WRITE_PORT, "insert into " + TABLE + " values ('" + row + "')");
      boolean there =
          Patience.until(Duration.ofSeconds(10), () -> reads(database, where, row), b -> b);
      database.query(
          where, Cluster.READ_WRITE_PORT, "delete from " + TABLE + " where id = '" + row + "'");
      return Check.of(
          there,
          what,
          where,
          there ? "read on a replica" : "not seen within 10 s",
          "howdah cluster list: lag");
    } catch (SQLException e) {
      return Check.fail(what, where, message(e), hint(Cluster.READ_WRITE_PORT));
    }
  }

  private static boolean reads(Database database, String address, String row) {
    try {
      return !database
          .query(
              address,
              Cluster.READ_ONLY_PORT,
              "select 1 from " + TABLE + " where id = '" + row + "'")
          .isEmpty();
    } catch (SQLException e) {
      return false;
    }
  }

  private static String message(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("failed");
  }
}
