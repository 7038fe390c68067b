package io.howdah.module.net;

import io.howdah.connection.ShellQuote;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleContext;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One request as bytes through whatever opens a socket on the host; HTTP/1.1 is spoken here, with
 * {@code Connection: close}, so that an answer ends where the connection does.
 */
final class SocketTransport {
  /** host port timeout tls verify cafile cert key unixsocket; bytes in, bytes out. */
  private static final String PYTHON =
      """
      import socket, sys
      h, p, t, tls, verify, ca, cert, key, path = sys.argv[1:]
      stage = 'urlopen'
      try:
          if path:
              s = socket.socket(socket.AF_UNIX); s.settimeout(float(t)); s.connect(path)
          else:
              s = socket.create_connection((h, int(p)), float(t))
          if tls:
              import ssl
              c = ssl.create_default_context(cafile=ca or None)
              if not verify:
                  c.check_hostname = False; c.verify_mode = ssl.CERT_NONE
              if cert:
                  c.load_cert_chain(cert, key or None)
              s = c.wrap_socket(s, server_hostname=h)
          s.sendall(sys.stdin.buffer.read())
          stage = 'read'
          while True:
              b = s.recv(65536)
              if not b:
                  break
              sys.stdout.buffer.write(b)
      except Exception as e:
          sys.stderr.write(stage + ' ' + str(e)); sys.exit(1)
      """;

  private static final String PERL =
      """
      use IO::Socket::INET; $SIG{ALRM} = sub { print STDERR "urlopen timed out"; exit 1 };
      ($h, $p, $t) = @ARGV; alarm $t; binmode STDIN; binmode STDOUT; $| = 1;
      $s = IO::Socket::INET->new(PeerAddr => $h, PeerPort => $p, Proto => "tcp");
      if (!$s) { print STDERR "urlopen $!"; exit 1 }
      binmode $s; local $/; print $s <STDIN>; $s->flush;
      while (sysread $s, $b, 65536) { alarm $t; print $b }
      """;

  private static final String BASH = "exec 3<>\"/dev/tcp/$1/$2\" && { cat >&3; cat <&3; }";

  private final ModuleContext context;
  private final HttpTool tool;

  SocketTransport(ModuleContext context, HttpTool tool) {
    this.context = context;
    this.tool = tool;
  }

  HttpAnswer send(HttpRequest request, String file) {
    HostScript script =
        new HostScript()
            .line("umask 077; _d=$(mktemp -d); trap 'rm -rf -- \"$_d\"' EXIT HUP INT TERM")
            .line(command(request) + " >\"$_d/r\" 2>\"$_d/e\"; printf '%s\\0' $?")
            .line("cat \"$_d/e\"; printf '\\0'")
            .line(file.isEmpty() ? "cat \"$_d/r\"" : "mv -f -- \"$_d/r\" " + HostPath.word(file));
    if (!file.isEmpty()) {
      // The head is short; the body of a download stays on the host.
      script.line("head -c 65536 " + HostPath.word(file));
    }
    HostOutput out = script.run(context, bytes(request));
    int code = Integer.parseInt(out.field());
    String error = out.field();
    byte[] answer = out.rest();
    if (answer.length == 0) {
      return HttpAnswer.none(request.url(), why(code, error));
    }
    return file.isEmpty() ? whole(request, answer) : inFile(request, answer, file);
  }

  private HttpAnswer whole(HttpRequest request, byte[] answer) {
    int end = endOfHead(answer);
    String head = new String(answer, 0, end, StandardCharsets.ISO_8859_1);
    byte[] body = java.util.Arrays.copyOfRange(answer, end, answer.length);
    HttpAnswer parsed = HttpAnswer.parse(request.url(), head, body);
    boolean chunked = parsed.header("transfer-encoding").equalsIgnoreCase("chunked");
    return chunked ? parsed.withBody(unchunked(body)) : parsed;
  }

  private HttpAnswer inFile(HttpRequest request, byte[] start, String file) {
    int end = endOfHead(start);
    String head = new String(start, 0, end, StandardCharsets.ISO_8859_1);
    HttpAnswer parsed = HttpAnswer.parse(request.url(), head, new byte[0]);
    String word = HostPath.word(file);
    if (parsed.header("transfer-encoding").equalsIgnoreCase("chunked")) {
      byte[] all = context.run("tail -c +" + (end + 1) + " " + word).stdout();
      context.run("cat >" + word, unchunked(all));
    } else {
      context.run(
          "tail -c +"
              + (end + 1)
              + " "
              + word
              + " >"
              + word
              + ".b && mv -f "
              + word
              + ".b "
              + word);
    }
    return parsed.withFile(file);
  }

  private static int endOfHead(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? text.length() : end + 4;
  }

  private static byte[] unchunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int at = 0;
    while (at < text.length()) {
      int line = text.indexOf("\r\n", at);
      if (line < 0) {
        break;
      }
      String size = text.substring(at, line).split(";")[0].strip();
      int length = size.isEmpty() ? 0 : Integer.parseInt(size, 16);
      if (length == 0) {
        break;
      }
      out.write(body, line + 2, Math.min(length, body.length - line - 2));
      at = line + 2 + length + 2;
    }
    return out.toByteArray();
  }

  private String command(HttpRequest request) {
    URI uri = URI.create(request.url());
    boolean tls = "https".equals(uri.getScheme());
    String host = String.valueOf(uri.getHost()).replaceAll("^\\[|\\]$", "");
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
    HttpRequest.Settings s = request.settings();
    String where = ShellQuote.quote(host) + " " + port;
    if (tool == HttpTool.PYTHON) {
      return "python3 -c "
          + ShellQuote.quote(PYTHON)
          + " "
          + where
          + " "
          + s.timeout()
          + word(tls ? "1" : "")
          + word(s.validate() ? "1" : "")
          + word(s.caPath())
          + word(s.clientCert())
          + word(s.clientKey())
          + word(s.unixSocket());
    }
    if (tls) {
      return openssl(s, host, port);
    }
    return switch (tool) {
      case PERL -> "perl -e " + ShellQuote.quote(PERL) + " " + where + " " + s.timeout();
      case BASH -> "timeout " + s.timeout() + " bash -c " + ShellQuote.quote(BASH) + " _ " + where;
      default -> "nc -w " + s.timeout() + " " + where;
    };
  }

  private static String openssl(HttpRequest.Settings s, String host, int port) {
    String name = ShellQuote.quote(host);
    return "timeout "
        + s.timeout()
        + " openssl s_client -quiet -connect "
        + ShellQuote.quote(host + ":" + port)
        + " -servername "
        + name
        + (s.validate() ? " -verify_return_error -verify_hostname " + name : "")
        + (s.caPath() == null ? "" : " -CAfile" + word(s.caPath()))
        + (s.clientCert() == null ? "" : " -cert" + word(s.clientCert()))
        + (s.clientKey() == null ? "" : " -key" + word(s.clientKey()));
  }

  private static String word(@org.jspecify.annotations.Nullable String value) {
    return " " + (value == null || value.isEmpty() ? "''" : ShellQuote.quote(value));
  }

  private static byte[] bytes(HttpRequest request) {
    URI uri = URI.create(request.url());
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    StringBuilder head = new StringBuilder();
    head.append(request.method()).append(' ').append(target).append(" HTTP/1.1\r\n");
    byte[] body = request.body();
    HttpRequest full = request;
    if (body != null && !has(request, "Content-Length")) {
      full = full.withHeader("Content-Length", String.valueOf(body.length));
    }
    if (body != null && !has(request, "Content-Type")) {
      full = full.withHeader("Content-Type", "application/x-www-form-urlencoded");
    }
    if (!has(request, "Host")) {
      head.append("Host: ").append(uri.getRawAuthority().replaceFirst("^.*@", "")).append("\r\n");
    }
    for (Map.Entry<String, String> header : full.headers().entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes((head + "\r\n").getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body == null ? new byte[0] : body);
    return all.toByteArray();
  }

  private static boolean has(HttpRequest request, String name) {
    return request.headers().keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Ansible's words for what the tool says. */
  private static String why(int code, String error) {
    String words = error.strip();
    if (words.contains("Connection refused")) {
      return "Request failed: <urlopen error [Errno 111] Connection refused>";
    } else if (code == 124 || words.contains("timed out")) {
      return "Request failed: <urlopen error timed out>";
    } else if (words.startsWith("urlopen ")) {
      return "Request failed: <urlopen error " + words.substring(8) + ">";
    }
    return words.isEmpty()
        ? "Connection failure: Remote end closed connection without response"
        : "Request failed: <urlopen error " + words + ">";
  }
}
