package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.howdah.yaml.YamlOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What a client of the cluster says when its server goes. */
class DatabaseTest {
  private final Cluster cluster =
      new Cluster(
          ClusterSpec.load(Path.of("none.yml"), YamlOptions.PLAIN, Map.of(), Map.of()),
          List.of(),
          "127.0.0.1");

  private static int closedPort() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return server.getLocalPort();
    }
  }

  @Test
  void aFailureIsAnExceptionAndTheDriverWritesNoTraceBesideIt() throws Exception {
    Database database = new Database(cluster);
    int port = closedPort();
    assertThrows(SQLException.class, () -> database.open("127.0.0.1", port, 5, 5));
    System.gc();
    Logger driver = Logger.getLogger("org.postgresql.core.ConnectionFactory");
    assertFalse(driver.isLoggable(Level.SEVERE));
  }
}
