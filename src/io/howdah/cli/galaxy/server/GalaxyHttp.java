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
import java.time.Duration;
import java.util.Optional;

/** Requests to one server. */
final class GalaxyHttp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NOT_FOUND = 404;

  private final GalaxyServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
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
    check(send(address, BodyHandlers.ofFile(file)), address);
  }

  private static void check(HttpResponse<?> answer, String address) {
    if (answer.statusCode() / 100 != 2) {
      throw new HowdahException("Galaxy server answered " + answer.statusCode() + " at " + address);
    }
  }

  private <T> HttpResponse<T> send(String address, BodyHandler<T> body) {
    try {
      URI uri = URI.create(address);
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
      if (!server.authorization().isEmpty() && server.holds(uri)) {
        request.header("Authorization", server.authorization());
      }
      return client.send(request.build(), body);
    } catch (IOException | IllegalArgumentException e) {
      throw new HowdahException("Galaxy server " + server + " can't be asked: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("interrupted while asking " + server, e);
    }
  }
}
