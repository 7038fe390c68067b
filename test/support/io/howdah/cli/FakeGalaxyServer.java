package io.howdah.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Galaxy server on this machine's loopback: answers what it was told to, remembers who asked. */
final class FakeGalaxyServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, byte[]> answers = new HashMap<>();
  private final Map<String, String> elsewhere = new HashMap<>();
  private final List<String> secrets = new CopyOnWriteArrayList<>();

  FakeGalaxyServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it is. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it answers to a path with its query. */
  FakeGalaxyServer says(String path, String text) {
    return holds(path, text.replace("ADDRESS", address()).getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of a file. */
  FakeGalaxyServer holds(String path, byte[] bytes) {
    answers.put(path, bytes);
    return this;
  }

  /** What it holds at a path. */
  byte[] held(String path) {
    return answers.getOrDefault(path, new byte[0]);
  }

  /** Sends those who ask for a path to another address. */
  FakeGalaxyServer sends(String path, String address) {
    elsewhere.put(path, address);
    return this;
  }

  /** The Authorization headers of all requests; empty texts for those without. */
  List<String> secrets() {
    return new ArrayList<>(secrets);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String secret = exchange.getRequestHeaders().getFirst("Authorization");
    secrets.add(secret == null ? "" : secret);
    String other = elsewhere.get(exchange.getRequestURI().toString());
    if (other != null) {
      exchange.getResponseHeaders().add("Location", other);
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
      return;
    }
    byte[] body = answers.get(exchange.getRequestURI().toString());
    byte[] sent = body == null ? new byte[0] : body;
    exchange.sendResponseHeaders(body == null ? 404 : 200, sent.length == 0 ? -1 : sent.length);
    exchange.getResponseBody().write(sent);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
