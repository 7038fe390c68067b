package io.howdah.module;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A web server on loopback with the answers of test/oracle/record_cases.py's. */
public final class FakeWebServer {
  private static final HttpServer SERVER = start();

  private FakeWebServer() {}

  /** Where it listens; started at the first call. */
  public static long port() {
    return SERVER.getAddress().getPort();
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      server.createContext("/", FakeWebServer::handle);
      server.start();
      return server;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void handle(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (exchange.getRequestURI().getPath()) {
      case "/hello", "/file.bin" -> hello(exchange);
      case "/json" ->
          answer(exchange, 200, "{\"a\": [1, true, null, 1.5]}", "application/json; charset=utf-8");
      case "/redirect" -> redirect(exchange, 302, "/hello");
      case "/redirect-echo" -> redirect(exchange, 302, "/echo");
      case "/loop307" -> redirect(exchange, 307, "/echo");
      case "/echo" -> echo(exchange, sent);
      case "/cookie" -> {
        exchange.getResponseHeaders().set("Set-Cookie", "taste=sweet; Path=/");
        answer(exchange, 200, "ok", "text/plain");
      }
      case "/auth" -> auth(exchange);
      case "/sums" ->
          answer(
              exchange,
              200,
              "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  ./file.bin\n"
                  + "0000  other\n",
              "text/plain");
      case "/named" -> {
        exchange
            .getResponseHeaders()
            .set("Content-Disposition", "attachment; filename=\"told.txt\"");
        answer(exchange, 200, "named", "text/plain");
      }
      case "/error" -> answer(exchange, 500, "{\"why\": \"broken\"}", "application/json");
      default -> answer(exchange, 404, "nope", "text/plain");
    }
  }

  private static void hello(HttpExchange exchange) throws IOException {
    if (exchange.getRequestHeaders().containsKey("If-Modified-Since")) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    answer(exchange, 200, "hello\n", "text/plain");
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    answer(exchange, status, "moved", "text/plain");
  }

  private static void echo(HttpExchange exchange, String sent) throws IOException {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("method", exchange.getRequestMethod());
    said.put("body", sent);
    said.put("type", header(exchange, "Content-Type"));
    said.put("auth", header(exchange, "Authorization"));
    said.put("agent", header(exchange, "User-Agent"));
    said.put("extra", header(exchange, "X-Extra"));
    answer(exchange, 200, JsonText.write(said), "application/json");
  }

  private static void auth(HttpExchange exchange) throws IOException {
    if (header(exchange, "Authorization").equals("Basic dXNlcjpzZWNyZXQ=")) {
      answer(exchange, 200, "in", "text/plain");
    } else {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"x\"");
      answer(exchange, 401, "out", "text/plain");
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static void answer(HttpExchange exchange, int status, String body, String type)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
