package io.howdah.module.net;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.ModuleArgs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Options that uri and get_url share; Ansible's url_argument_spec. */
final class UrlOptions {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private UrlOptions() {}

  static ArgumentSpec add(ArgumentSpec spec) {
    return spec.option("force", Type.BOOL, o -> o.byDefault(false))
        .option("http_agent", Type.STR, o -> o.byDefault("ansible-httpget"))
        .option("use_proxy", Type.BOOL, o -> o.byDefault(true))
        .option("validate_certs", Type.BOOL, o -> o.byDefault(true))
        .option("force_basic_auth", Type.BOOL, o -> o.byDefault(false))
        .option("client_cert", Type.PATH)
        .option("client_key", Type.PATH)
        .option("use_gssapi", Type.BOOL, o -> o.byDefault(false))
        .option("unredirected_headers", Type.LIST, o -> o.of(Type.STR).byDefault(List.of()))
        .option("decompress", Type.BOOL, o -> o.byDefault(true))
        .option("ciphers", Type.LIST, o -> o.of(Type.STR))
        .option("use_netrc", Type.BOOL, o -> o.byDefault(true));
  }

  /**
   * The headers that go with every request, then the task's own.
   *
   * @param modified seconds since 1970 of the file that is there already, or a negative number
   */
  static Map<String, String> headers(ModuleArgs args, double modified) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", args.text("http_agent"));
    headers.put("Accept-Encoding", "identity");
    headers.put("Connection", "close");
    if (args.flag("force")) {
      headers.put("Cache-Control", "no-cache");
    } else if (modified >= 0) {
      headers.put("If-Modified-Since", HTTP_DATE.format(Instant.ofEpochSecond((long) modified)));
    }
    String user = args.optionalText("url_username").orElse("");
    if (!user.isEmpty() && args.flag("force_basic_auth")) {
      String password = args.optionalText("url_password").orElse("");
      headers.put("Authorization", HostHttp.basic(user, password));
    }
    args.dict("headers")
        .forEach(
            (name, value) -> {
              headers.keySet().removeIf(name::equalsIgnoreCase);
              headers.put(name, io.howdah.module.PythonText.str(value));
            });
    return headers;
  }
}
