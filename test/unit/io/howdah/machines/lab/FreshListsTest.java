package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshListsTest {
  private static final List<String> ADDRESSES =
      List.of("http://mirror.test/dists/a/InRelease", "http://mirror.test/dists/b/InRelease");

  @TempDir Path cache;
  private final List<String> told = new ArrayList<>();
  private int restarts;
  private Path list;
  private Path named;

  @BeforeEach
  void lists() throws IOException {
    list = file("packages/mirror.test/dists/a/InRelease");
    named = file("packages/mirror.test/dists/a/main/by-hash/SHA256/01");
  }

  private Path file(String name) throws IOException {
    Path file = cache.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text");
  }

  private void fetch(int port) {
    new FreshLists(cache, () -> restarts++, told::add, Duration.ofMillis(300))
        .fetch(ADDRESSES, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private List<String> fetchFrom(int status) throws IOException {
    List<String> asked = new ArrayList<>();
    HttpServer door = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    door.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    door.start();
    try {
      fetch(door.getAddress().getPort());
    } finally {
      door.stop(0);
    }
    return asked;
  }

  @Test
  void oldListsGoAndAreAskedForOnce() throws IOException {
    assertEquals(ADDRESSES, fetchFrom(200));
    assertFalse(Files.exists(list));
    assertTrue(Files.exists(named), "what is named by its digest never changes");
    assertEquals(List.of(), told);
  }

  @Test
  void youngListsStay() throws IOException {
    file("fetched");
    fetchFrom(200);
    assertTrue(Files.exists(list));
  }

  @Test
  void afterAnHourTheyAreOld() throws IOException {
    Files.setLastModifiedTime(
        file("fetched"), FileTime.fromMillis(System.currentTimeMillis() - 3_700_000));
    fetchFrom(200);
    assertFalse(Files.exists(list));
    fetchFrom(200);
    assertTrue(Files.getLastModifiedTime(cache.resolve("fetched")).toMillis() > 3_700_000);
  }

  @Test
  void aMirrorThatRefusesIsToldAndAskedAgainNextTime() throws IOException {
    assertEquals(1, fetchFrom(503).size());
    assertTrue(told.get(0).startsWith("no package lists from the mirror: "), told.toString());
    assertFalse(Files.exists(cache.resolve("fetched")));
    assertEquals(0, restarts);
  }

  @Test
  void aCacheThatIsSilentIsStartedAnew() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      fetch(silent.getLocalPort());
    }
    assertEquals(1, restarts);
    assertTrue(told.contains("starting the package cache anew"), told.toString());
    assertFalse(Files.exists(cache.resolve("fetched")));
  }
}
