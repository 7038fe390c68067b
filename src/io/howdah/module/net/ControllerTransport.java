package io.howdah.module.net;

import io.howdah.module.HostPath;
import io.howdah.module.ModuleContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Fetches a file here and hands it to a host that has nothing to fetch it with. Certificates are
 * always checked; http and https only.
 */
final class ControllerTransport {
  /** What the user is told when it comes to this. */
  static final String WARNING =
      "the host has none of curl, python3, perl, bash and nc that could fetch this URL: the"
          + " controller fetched it";

  private final ModuleContext context;

  ControllerTransport(ModuleContext context) {
    this.context = context;
  }

  /** Whether this can stand in for the host. */
  static boolean canSend(HttpRequest request) {
    HttpRequest.Settings s = request.settings();
    boolean plain = s.clientCert() == null && s.caPath() == null && s.unixSocket() == null;
    return request.url().startsWith("http") && plain && s.validate();
  }

  /** Sends it and writes the answer's body to a file of the host. */
  HttpAnswer send(HttpRequest request, String file) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(request.url()).toURL().openConnection();
      int timeout = (int) TimeUnit.SECONDS.toMillis(request.settings().timeout());
      connection.setConnectTimeout(timeout);
      connection.setReadTimeout(timeout);
      connection.setRequestMethod(request.method());
      request.headers().forEach(connection::setRequestProperty);
      int status = connection.getResponseCode();
      byte[] body = body(connection, status);
      context.run("cat >" + HostPath.word(file), body);
      return new HttpAnswer(
          status,
          String.valueOf(connection.getResponseMessage()),
          connection.getURL().toString(),
          headers(connection),
          new byte[0],
          file);
    } catch (IOException failed) {
      return HttpAnswer.none(
          request.url(), "Request failed: <urlopen error " + failed.getMessage() + ">");
    }
  }

  private static byte[] body(HttpURLConnection connection, int status) throws IOException {
    if (status >= HttpURLConnection.HTTP_BAD_REQUEST
        || status == HttpURLConnection.HTTP_NOT_MODIFIED) {
      return new byte[0];
    }
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static List<Map.Entry<String, String>> headers(HttpURLConnection connection) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              if (name != null) {
                values.forEach(value -> all.add(Map.entry(name.toLowerCase(Locale.ROOT), value)));
              }
            });
    return all;
  }
}
