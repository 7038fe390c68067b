package io.howdah.module.net;

import io.howdah.module.ModuleArgs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a host to send.
 *
 * @param url http, https, ftp or file
 * @param method upper case
 * @param headers in order; the agent and the like are among them
 * @param body what to send, or null
 * @param settings how to send it
 */
record HttpRequest(
    String url,
    String method,
    Map<String, String> headers,
    byte @Nullable [] body,
    Settings settings) {

  /**
   * How to send.
   *
   * @param timeout seconds without progress
   * @param follow all, yes, safe, urllib2, no or none
   * @param unredirected headers (lower case) that a redirect drops
   * @param validate whether certificates are checked
   * @param unixSocket path of a socket to use instead of TCP, or null
   */
  record Settings(
      long timeout,
      String follow,
      List<String> unredirected,
      boolean validate,
      @Nullable String caPath,
      @Nullable String clientCert,
      @Nullable String clientKey,
      @Nullable String unixSocket,
      boolean useProxy,
      List<String> ciphers,
      boolean decompress,
      @Nullable String username,
      @Nullable String password) {
    static Settings of(ModuleArgs args) {
      String user = args.optionalText("url_username").orElse(null);
      boolean later = user != null && !args.flag("force_basic_auth");
      return new Settings(
          args.number("timeout").orElse(30L),
          args.optionalText("follow_redirects").orElse("urllib2"),
          args.texts("unredirected_headers").stream().map(h -> h.toLowerCase(Locale.ROOT)).toList(),
          args.flag("validate_certs"),
          args.optionalText("ca_path").orElse(null),
          args.optionalText("client_cert").orElse(null),
          args.optionalText("client_key").orElse(null),
          args.optionalText("unix_socket").orElse(null),
          args.flag("use_proxy"),
          args.texts("ciphers"),
          args.flag("decompress"),
          later ? user : null,
          later ? args.optionalText("url_password").orElse("") : null);
    }
  }

  /** The same request to another place, as a redirect of this status makes it. */
  HttpRequest redirected(String newUrl, int status) {
    boolean keeps = status == 307 || status == 308;
    Map<String, String> kept = new LinkedHashMap<>(headers);
    kept.keySet().removeIf(name -> settings.unredirected().contains(lower(name)));
    if (!keeps) {
      kept.keySet()
          .removeIf(
              name ->
                  List.of("content-length", "content-type", "transfer-encoding")
                      .contains(lower(name)));
    }
    boolean becomesGet =
        !method.equals("HEAD")
            && (status == 303 || status == 302 || status == 301 && method.equals("POST"));
    String url = newUrl.replace(" ", "%20");
    return new HttpRequest(url, becomesGet ? "GET" : method, kept, keeps ? body : null, settings);
  }

  /** The same request with another header set. */
  HttpRequest withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new HttpRequest(url, method, more, body, settings);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
