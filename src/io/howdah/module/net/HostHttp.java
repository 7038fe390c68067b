package io.howdah.module.net;

import io.howdah.module.HostOutput;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Sends requests from a host with what the host has. Redirects, cookies and answers to a 401 are
 * decided here, one round trip each, by urllib's and Ansible's rules.
 */
final class HostHttp {
  private static final int MOST_REDIRECTS = 10;

  private final ModuleContext context;
  private final HttpTool tool;
  private final boolean openssl;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private HostHttp(ModuleContext context, HttpTool tool, boolean openssl) {
    this.context = context;
    this.tool = tool;
    this.openssl = openssl;
  }

  /** Reads what {@link HttpTool#DETECT} printed. */
  static HostHttp read(ModuleContext context, HostOutput out) {
    HttpTool tool = HttpTool.valueOf(out.field());
    return new HostHttp(context, tool, !out.field().isEmpty());
  }

  /** Whether the host can send this at all. */
  boolean canSend(String url) {
    return switch (tool) {
      case CURL -> true;
      case NONE -> false;
      case PYTHON -> url.startsWith("http");
      case PERL, BASH, NC -> url.startsWith("http:") || url.startsWith("https:") && openssl;
    };
  }

  /** Cookies that came, by name. */
  Map<String, String> cookies() {
    return cookies;
  }

  /**
   * Sends it and follows redirects.
   *
   * @param file where on the host the body is to go, or an empty text to have it here
   * @throws ModuleFailure if the host has nothing to send it with
   */
  HttpAnswer send(HttpRequest request, String file) {
    HttpRequest next = request;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpAnswer answer = once(next, file);
      keepCookies(answer);
      String location = answer.header("location");
      if (answer.status() == 401 && mayAuthenticate(next, answer)) {
        next = next.withHeader("Authorization", basic(request.settings()));
      } else if (!location.isEmpty() && isFollowed(next, answer.status())) {
        next =
            next.redirected(
                URI.create(next.url()).resolve(location.replace(" ", "%20")).toString(),
                answer.status());
      } else {
        return request.settings().decompress() ? decompressed(answer) : answer;
      }
      if (!cookies.isEmpty()) {
        List<String> pairs = new ArrayList<>();
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
        next = next.withHeader("Cookie", String.join("; ", pairs));
      }
    }
    return HttpAnswer.none(
        next.url(),
        "HTTP Error 302: The HTTP server returned a redirect error that would lead to an infinite"
            + " loop.");
  }

  private HttpAnswer once(HttpRequest request, String file) {
    if (!canSend(request.url())) {
      throw new ModuleFailure(
          "the host has none of curl, python3, perl, bash and nc that could fetch "
              + request.url()
              + (request.url().startsWith("https") ? " (openssl would do for TLS)" : ""));
    }
    return tool == HttpTool.CURL
        ? new CurlTransport(context).send(request, file)
        : new SocketTransport(context, tool).send(request, file);
  }

  private boolean mayAuthenticate(HttpRequest request, HttpAnswer answer) {
    boolean asked = answer.header("www-authenticate").toLowerCase(Locale.ROOT).startsWith("basic");
    boolean sent = request.headers().keySet().stream().anyMatch("Authorization"::equalsIgnoreCase);
    return request.settings().username() != null && asked && !sent;
  }

  private static String basic(HttpRequest.Settings settings) {
    return basic(String.valueOf(settings.username()), String.valueOf(settings.password()));
  }

  /** The value of a basic Authorization header. */
  static String basic(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static boolean isFollowed(HttpRequest request, int status) {
    boolean redirect = List.of(301, 302, 303, 307, 308).contains(status);
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    return redirect
        && switch (request.settings().follow()) {
          case "all", "yes" -> true;
          case "safe" -> reads;
          case "urllib2" -> reads || request.method().equals("POST") && status < 304;
          default -> false;
        };
  }

  private void keepCookies(HttpAnswer answer) {
    for (Map.Entry<String, String> header : answer.headers()) {
      if (header.getKey().equals("set-cookie")) {
        String[] pair = header.getValue().split(";")[0].split("=", 2);
        if (pair.length == 2) {
          cookies.put(pair[0].strip(), pair[1].strip());
        }
      }
    }
  }

  private static HttpAnswer decompressed(HttpAnswer answer) {
    boolean zipped = answer.header("content-encoding").equalsIgnoreCase("gzip");
    if (!zipped || answer.body().length == 0) {
      return answer;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return answer.withBody(in.readAllBytes());
    } catch (IOException broken) {
      return answer;
    }
  }
}
