package io.howdah.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Connections to the cluster as a client has them: an address, a port, the administrator. */
final class Database {
  /** Held, as a logger that nobody holds is collected with its level. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  static {
    // Whoever asks hears of a failure from the exception; the driver would write its trace beside
    // it.
    DRIVER.setLevel(Level.OFF);
  }

  private final Cluster cluster;

  Database(Cluster cluster) {
    this.cluster = cluster;
  }

  /** A new connection; both waits in seconds. */
  Connection open(String address, int port, int connectTimeout, int socketTimeout)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", cluster.adminUser());
    properties.setProperty("password", cluster.adminPassword().plain());
    properties.setProperty("connectTimeout", String.valueOf(connectTimeout));
    properties.setProperty("loginTimeout", String.valueOf(connectTimeout));
    properties.setProperty("socketTimeout", String.valueOf(socketTimeout));
    properties.setProperty("ApplicationName", "howdah");
    return DriverManager.getConnection(
        "jdbc:postgresql://" + address + ":" + port + "/postgres", properties);
  }

  /** The first column of every row that a statement gives; empty for one that gives none. */
  List<String> query(String address, int port, String sql) throws SQLException {
    try (Connection connection = open(address, port, 5, 15);
        Statement statement = connection.createStatement()) {
      List<String> rows = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet results = statement.getResultSet();
        while (results.next()) {
          rows.add(String.valueOf(results.getString(1)));
        }
      }
      return rows;
    }
  }
}
