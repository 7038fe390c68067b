package io.howdah.cli.galaxy.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Requests to one server. Where it sends elsewhere we go ourselves: Java's client would take the
 * server's secret along to any host.
 */
final class GalaxyHttp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NOT_FOUND = 404;
  private static final int MOST_HOPS = 10;

  private final GalaxyServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  GalaxyHttp(GalaxyServer server) {
    this.server = server;
  }

  /**
   * The JSON behind an address; empty where there is none.
   *
   * @throws HowdahException where the server says anything else than yes and no
   */
  Optional<JsonNode> json(String address) {
    HttpResponse<String> answer = send(address, BodyHandlers.ofString());
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    check(answer, address);
    try {
      return Optional.ofNullable(JSON.readTree(answer.body()));
    } catch (JsonProcessingException e) {
      throw new HowdahException("Galaxy server " + server + " gave no JSON at " + address, e);
    }
  }

  /** Writes what is behind an address into a file. */
  void download(String address, Path file) {
    BodyHandler<Path> whole =
        BodyHandlers.ofFile(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    check(send(address, whole), address);
  }

  private static void check(HttpResponse<?> answer, String address) {
    if (answer.statusCode() / 100 != 2) {
      throw new HowdahException("Galaxy server answered " + answer.statusCode() + " at " + address);
    }
  }

  private <T> HttpResponse<T> send(String address, BodyHandler<T> body) {
    try {
      URI uri = URI.create(address);
      HttpResponse<T> answer = client.send(request(uri), body);
      for (int hops = 0; hops < MOST_HOPS && answer.statusCode() / 100 == 3; hops++) {
        URI next = uri.resolve(answer.headers().firstValue("Location").orElse(""));
        if (uri.getScheme().equals("https") && !"https".equals(next.getScheme())) {
          return answer;
        }
        uri = next;
        answer = client.send(request(uri), body);
      }
      return answer;
    } catch (IOException | IllegalArgumentException e) {
      throw new HowdahException("Galaxy server " + server + " can't be asked: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("interrupted while asking " + server, e);
    }
  }

  private HttpRequest request(URI uri) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    if (!server.authorization().isEmpty() && server.holds(uri)) {
      request.header("Authorization", server.authorization());
    }
    return request.build();
  }
}
