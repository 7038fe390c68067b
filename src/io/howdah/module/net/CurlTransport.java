package io.howdah.module.net;

import io.howdah.connection.ShellQuote;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One request through the host's curl. What may be secret (address, headers, password, body) goes
 * through standard input into a private file, never on a command line.
 */
final class CurlTransport {
  private final ModuleContext context;

  CurlTransport(ModuleContext context) {
    this.context = context;
  }

  /** What curl would say of a file that it can't write; its own words would go to such a file. */
  private static final String UNWRITABLE = "printf '23\\0%s\\0\\0'";

  HttpAnswer send(HttpRequest request, String file) {
    boolean body = request.body() != null;
    boolean head = request.method().equals("HEAD");
    String target = file.isEmpty() ? "\"$_d/b\"" : HostPath.word(file);
    HostScript script =
        new HostScript()
            .line("umask 077; _d=$(mktemp -d 2>&1) || { " + UNWRITABLE + " \"$_d\"; exit 0; }")
            .line("trap 'rm -rf -- \"$_d\"' EXIT HUP INT TERM")
            .line(
                "_w=; { while IFS= read -r _l && [ \"$_l\" != . ]; do printf '%s\\n"
                    + "' \"$_l\" || _w=1; done >\"$_d/c\" && cat >\"$_d/q\" && [ -z \"$_w\" ]; }"
                    + " 2>/dev/null || { "
                    + UNWRITABLE
                    + " \"$_d\"; exit 0; }")
            .line(": >" + target)
            .line(
                "curl -q -K \"$_d/c\" -D \"$_d/h\" -o "
                    + (head ? "/dev/null" : target)
                    + (body ? " --data-binary @\"$_d/q\"" : "")
                    + options(request.settings())
                    + " 2>\"$_d/e\"; printf '%s\\0' $?")
            .line("cat \"$_d/e\"; printf '\\0'; cat \"$_d/h\" 2>/dev/null; printf '\\0'")
            .line(file.isEmpty() ? "cat \"$_d/b\"" : "");
    HostOutput out = script.run(context, stdin(request));
    int code = Integer.parseInt(out.field());
    String error = out.field();
    String headers = out.field();
    byte[] content = out.rest();
    if (code != 0) {
      return HttpAnswer.none(request.url(), why(code, error));
    }
    String status = request.url().startsWith("http") ? "" : "HTTP/1.1 200 OK\n";
    return HttpAnswer.parse(request.url(), status + headers, content)
        .withFile(file.isEmpty() ? null : file);
  }

  private static String options(HttpRequest.Settings settings) {
    StringBuilder options = new StringBuilder(" -sS --http1.1 -g");
    options.append(" --connect-timeout ").append(settings.timeout());
    options.append(" --speed-limit 1 --speed-time ").append(settings.timeout());
    if (!settings.validate()) {
      options.append(" -k");
    }
    if (!settings.useProxy()) {
      options.append(" --noproxy '*'");
    }
    add(options, "--cacert", settings.caPath());
    add(options, "--cert", settings.clientCert());
    add(options, "--key", settings.clientKey());
    add(options, "--unix-socket", settings.unixSocket());
    if (!settings.ciphers().isEmpty()) {
      add(options, "--ciphers", String.join(":", settings.ciphers()));
    }
    return options.append(settings.username() == null ? "" : " --anyauth").toString();
  }

  private static void add(
      StringBuilder options, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      options.append(' ').append(name).append(' ').append(ShellQuote.quote(value));
    }
  }

  private static byte[] stdin(HttpRequest request) {
    StringBuilder config = new StringBuilder();
    config.append("url = ").append(quoted(request.url())).append('\n');
    if (request.method().equals("HEAD")) {
      config.append("head\n");
    } else {
      config.append("request = ").append(quoted(request.method())).append('\n');
    }
    for (String absent : new String[] {"Accept:", "Expect:"}) {
      config.append("header = ").append(quoted(absent)).append('\n');
    }
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      String text =
          header.getKey() + (header.getValue().isEmpty() ? ";" : ": " + header.getValue());
      config.append("header = ").append(quoted(text)).append('\n');
    }
    if (request.settings().username() != null) {
      String user = request.settings().username() + ":" + request.settings().password();
      config.append("user = ").append(quoted(user)).append('\n');
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes((config + ".\n").getBytes(StandardCharsets.UTF_8));
    byte[] body = request.body();
    all.writeBytes(body == null ? new byte[0] : body);
    return all.toByteArray();
  }

  /** A value of curl's configuration file. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }

  /** Ansible's words for what curl says. */
  private static String why(int code, String error) {
    String words = error.strip().replaceFirst("^curl: \\(\\d+\\) ", "");
    return switch (code) {
      case 3 -> "An unknown error occurred: " + words;
      case 6 -> "Request failed: <urlopen error [Errno -2] Name or service not known>";
      case 7 -> "Request failed: <urlopen error " + refused(words) + ">";
      case 23 ->
          "Request failed: the host can't write to its temporary directory; is it full? " + words;
      case 28 -> "Request failed: <urlopen error timed out>";
      case 52 -> "Connection failure: Remote end closed connection without response";
      case 56 -> "Connection failure: " + words;
      default -> "Request failed: <urlopen error " + words + ">";
    };
  }

  private static String refused(String words) {
    if (words.contains("No route to host")) {
      return "[Errno 113] No route to host";
    }
    return words.contains("Network is unreachable")
        ? "[Errno 101] Network is unreachable"
        : "[Errno 111] Connection refused";
  }
}
