package io.howdah.cluster;

import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the cluster's HTTP endpoints. */
final class HttpProbe {
  /**
   * What came back.
   *
   * @param status 0 where nothing answered
   * @param body the text, or why nothing answered
   */
  record Answer(int status, String body) {
    /** The body as a mapping; empty where it is none. */
    Map<?, ?> json() {
      try {
        Object value = new YamlReader(YamlOptions.PLAIN).parse(body, "answer").value();
        return value instanceof Map<?, ?> map ? map : Map.of();
      } catch (RuntimeException e) {
        return Map.of();
      }
    }
  }

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1).build();

  Answer get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  Answer post(String url, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(
              request.timeout(TIMEOUT.multipliedBy(10)).build(),
              HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      @Nullable String reason = e.getMessage();
      return new Answer(0, reason == null ? e.getClass().getSimpleName() : reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, "interrupted");
    }
  }
}
