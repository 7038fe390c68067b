package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells Patroni that PostgreSQL has ended; the server here stands for Patroni. */
class PostmasterWatchTest {
  private static final int PATIENCE_SECONDS = 20;

  @TempDir Path folder;

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private HttpServer server;
  private Process watch;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/config",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
          told.add(exchange.getRequestMethod() + " " + body);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    watch.destroyForcibly();
    server.stop(0);
  }

  private void watch(String pidFile) throws Exception {
    watch =
        new ProcessBuilder(
                "python3",
                "resources/cluster/roles/patroni/files/postmaster_watch.py",
                pidFile,
                "http://127.0.0.1:" + server.getAddress().getPort() + "/config",
                "0")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
  }

  private static Process sleeping() throws Exception {
    return new ProcessBuilder("sleep", "600").start();
  }

  private Path pidFile(long pid) throws Exception {
    return Files.write(folder.resolve("postmaster.pid"), List.of(String.valueOf(pid), "/data"));
  }

  @Test
  void patroniIsToldOfEachPostmasterThatEnds() throws Exception {
    Process first = sleeping();
    Process second = sleeping();
    Path file = pidFile(first.pid());
    watch(file.toString());
    first.destroyForcibly();
    first.waitFor();
    // Where it was quicker than the watch, nobody saw the first one live.
    told.poll(1, TimeUnit.SECONDS);
    pidFile(second.pid());
    assertNull(told.poll(1, TimeUnit.SECONDS));
    second.destroyForcibly();
    assertEquals("PATCH {\"howdah\": null}", told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "told");
  }

  @Test
  void whatRunsInSingleUserModeIsNoPostmaster() throws Exception {
    Process single = sleeping();
    pidFile(-single.pid());
    watch(folder.resolve("postmaster.pid").toString());
    single.destroyForcibly();
    assertNull(told.poll(1, TimeUnit.SECONDS));
    Process real = sleeping();
    pidFile(real.pid());
    assertNull(told.poll(1, TimeUnit.SECONDS));
    real.destroyForcibly();
    assertNotNull(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }
}
