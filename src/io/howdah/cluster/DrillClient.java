package io.howdah.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A client that knows only the virtual address: writes numbered rows through the read-write port
 * and reads through the read-only one, twenty times a second each, and notes when it could not.
 */
final class DrillClient implements AutoCloseable {
  /** Table that it writes to. */
  static final String TABLE = "howdah_drill";

  private static final long PACE_MILLIS = 50;
  private static final int TIMEOUT_MILLIS = 1500;
  private static final Executor DIRECT = Runnable::run;

  private final Database database;
  private final String address;
  private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
  private final Set<Long> unknown = new ConcurrentSkipListSet<>();
  private final Timeline writes = new Timeline();
  private final Timeline reads = new Timeline();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;
  private volatile int standbyHits;

  DrillClient(Cluster cluster) {
    this.database = new Database(cluster);
    this.address = cluster.virtualIp();
  }

  /** Makes the table anew and starts both sides. */
  void start() throws SQLException {
    int port = Cluster.READ_WRITE_PORT;
    database.query(address, port, "drop table if exists " + TABLE);
    database.query(address, port, "create table " + TABLE + " (n bigint primary key)");
    threads.add(thread("drill-writer", this::write));
    threads.add(thread("drill-reader", this::read));
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private interface Operation {
    void run(Connection connection) throws SQLException;
  }

  private void write() {
    long[] number = {0};
    loop(
        Cluster.READ_WRITE_PORT,
        writes,
        connection -> {
          long n = ++number[0];
          try (PreparedStatement insert =
              connection.prepareStatement("insert into " + TABLE + " values (?)")) {
            insert.setLong(1, n);
            insert.executeUpdate();
            acknowledged.add(n);
          } catch (SQLException e) {
            noteRefusal(n, e);
            throw e;
          }
        });
  }

  private void noteRefusal(long n, SQLException e) {
    if ("25006".equals(e.getSQLState())) {
      standbyHits++;
    } else {
      unknown.add(n);
    }
  }

  private void read() {
    loop(
        Cluster.READ_ONLY_PORT,
        reads,
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("select count(*) from pg_class");
              ResultSet rows = select.executeQuery()) {
            rows.next();
          }
        });
  }

  private void loop(int port, Timeline timeline, Operation operation) {
    @Nullable Connection connection = null;
    while (running) {
      try {
        if (connection == null) {
          connection = database.open(address, port, 2, 2);
          connection.setNetworkTimeout(DIRECT, TIMEOUT_MILLIS);
        }
        operation.run(connection);
        timeline.success();
      } catch (SQLException e) {
        abort(connection);
        connection = null;
      }
      pause();
    }
    abort(connection);
  }

  private static void abort(@Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.abort(DIRECT);
      } catch (SQLException e) {
        // The connection is lost already; nothing else holds it.
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Seconds since the last success of the slower side. */
  double silence() {
    return Math.max(writes.silence(), reads.silence());
  }

  Timeline writes() {
    return writes;
  }

  Timeline reads() {
    return reads;
  }

  int standbyHits() {
    return standbyHits;
  }

  int unanswered() {
    return unknown.size();
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** Acknowledged rows that are not there any more. */
  Set<Long> lost() throws SQLException {
    List<String> there = database.query(address, Cluster.READ_WRITE_PORT, "select n from " + TABLE);
    Set<Long> lost = new TreeSet<>(acknowledged);
    there.forEach(n -> lost.remove(Long.valueOf(n)));
    return Collections.unmodifiableSet(lost);
  }

  /** Stops both sides and waits for them. */
  @Override
  public void close() {
    running = false;
    for (Thread thread : threads) {
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
