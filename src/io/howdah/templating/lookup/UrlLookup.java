package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.filter.PyLines;
import io.howdah.templating.value.PyText;
import java.io.IOException;
import java.net.Authenticator;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** url: what a web server answers to GET. */
final class UrlLookup implements Lookup {
  @Override
  public String name() {
    return "url";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> given, LookupContext context) {
    Options options = new Options(given);
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      String text = get(PyText.str(term), options);
      if (options.truth("split_lines", true)) {
        found.addAll(PyLines.split(text));
      } else {
        found.add(text);
      }
    }
    return found;
  }

  private static String get(String url, Options options) {
    try {
      HttpResponse<byte[]> answer =
          client(options).send(request(url, options), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw Terms.error(
            "Received HTTP error for " + url + " : HTTP Error " + answer.statusCode());
      }
      return new String(answer.body(), StandardCharsets.UTF_8);
    } catch (SSLException e) {
      throw Terms.error(
          "Error validating the server's certificate for " + url + ": " + e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw Terms.error("Failed lookup url for " + url + " : <urlopen error " + why + ">");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Terms.error("Failed lookup url for " + url + " : interrupted");
    }
  }

  private static HttpClient client(Options options) {
    String follow = options.text("follow_redirects", "urllib2");
    boolean never = List.of("no", "none", "False").contains(follow);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(never ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL)
            .connectTimeout(timeout(options));
    if (options.truth("use_proxy", true)) {
      builder.proxy(ProxySelector.getDefault());
    }
    if (!options.truth("validate_certs", true)) {
      builder.sslContext(UncheckedTls.context());
    }
    Authenticator login = login(options);
    return (login == null ? builder : builder.authenticator(login)).build();
  }

  private static Duration timeout(Options options) {
    return Duration.ofSeconds(Math.max(1, options.whole("timeout", 10)));
  }

  private static @Nullable Authenticator login(Options options) {
    if (options.get("username") == null || options.truth("force_basic_auth", false)) {
      return null;
    }
    char[] password = options.text("password", "").toCharArray();
    String user = options.text("username", "");
    return new Authenticator() {
      @Override
      protected java.net.PasswordAuthentication getPasswordAuthentication() {
        return new java.net.PasswordAuthentication(user, password);
      }
    };
  }

  private static HttpRequest request(String url, Options options) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(timeout(options))
            .header("User-Agent", options.text("http_agent", "ansible-httpget"));
    if (options.truth("force", false)) {
      builder.header("cache-control", "no-cache");
    }
    if (options.get("headers") instanceof Map<?, ?> headers) {
      headers.forEach((name, value) -> builder.header(PyText.str(name), PyText.str(value)));
    }
    if (options.truth("force_basic_auth", false)) {
      String login = options.text("username", "") + ":" + options.text("password", "");
      byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
      builder.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return builder.build();
  }
}
