package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real apt-cacher-ng in front of a mirror on loopback. Needs root. */
@Tag("lab")
class PackageCacheTest {
  private static final byte[] LIST = new byte[150_000];
  private static final int CLIENTS = 6;
  private static final int ROUNDS = 25;

  @TempDir Path root;
  private final ControlGroup labs =
      new ControlGroup(ControlGroup.findMount(), "/howdah-lab/cachetest");
  private final List<String> bad = Collections.synchronizedList(new ArrayList<>());
  private PackageCache cache;
  private HttpServer mirror;

  @BeforeEach
  void start() throws IOException {
    mirror = HttpServer.create(new InetSocketAddress("127.0.0.1", PackageCache.freePort()), 0);
    mirror.setExecutor(Executors.newCachedThreadPool());
    mirror.createContext("/", PackageCacheTest::answer);
    mirror.start();
    // The mirror is not on port 80; apt-cacher-ng reads every file there.
    TextFile.write(root.resolve("cache/conf/ports.conf"), "AllowUserPorts: 0\n");
    cache = new PackageCache(root, new Programs(), labs, line -> {});
    cache.provide();
  }

  @AfterEach
  void stop() {
    cache.stop();
    labs.remove();
    mirror.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Last-Modified", "Sat, 17 May 2025 08:00:00 GMT");
    boolean same = exchange.getRequestHeaders().containsKey("If-Modified-Since");
    exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : LIST.length);
    if (!same) {
      exchange.getResponseBody().write(LIST);
    }
    exchange.close();
  }

  private int port() throws IOException {
    return Files.readAllLines(root.resolve("cache/conf/acng.conf")).stream()
        .filter(line -> line.startsWith("Port: "))
        .mapToInt(line -> Integer.parseInt(line.substring(6)))
        .findFirst()
        .orElseThrow();
  }

  /** As hosts that update side by side, each over a connection that it keeps. */
  private void client(int cachePort) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", cachePort)))
            .build();
    for (int round = 0; round < ROUNDS; round++) {
      String address =
          "http://127.0.0.1:%d/debian/dists/s%d/InRelease"
              .formatted(mirror.getAddress().getPort(), round % 3);
      try {
        HttpResponse<byte[]> got =
            client.send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("User-Agent", "Debian APT-HTTP/1.3")
                    .timeout(java.time.Duration.ofSeconds(20))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (got.statusCode() != 200 || got.body().length != LIST.length) {
          bad.add(got.statusCode() + " with " + got.body().length + " bytes");
        }
      } catch (IOException | InterruptedException e) {
        bad.add(e.toString());
      }
    }
  }

  @Test
  void clientsThatAskForOneListAtOnceAllGetIt() throws IOException {
    int cachePort = port();
    Parallel.each(IntStream.range(0, CLIENTS).boxed().toList(), number -> client(cachePort));
    assertEquals(List.of(), bad);
  }
}
