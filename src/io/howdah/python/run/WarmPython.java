package io.howdah.python.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.ShellQuote;
import io.howdah.connection.shell.ShellStreams;
import io.howdah.module.JsonText;
import io.howdah.python.pack.Payload;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter on a host that stays open: each module runs in a process forked from it. Files
 * travel once. Used by one thread at a time.
 */
final class WarmPython implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HELLO = "howdah python\n";

  /** Takes the real program from the first line on; holds no single quote. */
  private static final String LOADER =
      "import os,sys;HOWDAH_IN=os.fdopen(os.dup(0),\"rb\");HOWDAH_OUT=os.fdopen(os.dup(1),\"wb\");"
          + "HOWDAH_OUT.write(b\"howdah python\\n\");HOWDAH_OUT.flush();"
          + "exec(compile(HOWDAH_IN.read(int(HOWDAH_IN.readline())),\"howdah\",\"exec\"))";

  private static final byte[] SERVER = program();

  private final ShellStreams streams;
  private final Set<String> sent = new HashSet<>();
  private final Set<String> payloads = new HashSet<>();
  private String folder = "";
  private int calls;

  private WarmPython(ShellStreams streams) {
    this.streams = streams;
  }

  /**
   * How to start one.
   *
   * @param interpreter a command, as {@code /usr/bin/python3}
   * @param environment what it is to have from its start
   * @param temporary the folder on the host for a folder of its own; {@code ~} is expanded
   * @param keep whether that folder is left there at the end
   */
  record Start(
      String interpreter, Map<String, String> environment, String temporary, boolean keep) {
    /** The command that the interpreter is started with. */
    String command() {
      return interpreter + " -c " + ShellQuote.quote(LOADER);
    }
  }

  /** A module to run. */
  record Request(
      Payload payload,
      String name,
      Map<String, String> environment,
      @Nullable String directory,
      int filesLimit) {}

  /** The parameters of a module, given the folder on the host that is its own. */
  interface Params {
    String json(String scratch);
  }

  /**
   * Starts one.
   *
   * @throws IOException if there is no such interpreter or it can't do it
   * @throws ConnectionException if the host is lost
   */
  static WarmPython start(Connection connection, Start how) throws IOException {
    StringBuilder script = new StringBuilder();
    how.environment()
        .forEach(
            (name, value) ->
                script
                    .append("export ")
                    .append(name)
                    .append('=')
                    .append(quote(value))
                    .append("; "));
    WarmPython made = new WarmPython(connection.start(script + "exec " + how.command()));
    try {
      made.greet(how);
      return made;
    } catch (IOException | RuntimeException e) {
      made.close();
      throw e;
    }
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private void greet(Start how) throws IOException {
    InputStream out = streams.stdout();
    byte[] hello = out.readNBytes(HELLO.length());
    if (!new String(hello, StandardCharsets.UTF_8).equals(HELLO)) {
      throw new EOFException("no interpreter answers");
    }
    Map<String, @Nullable Object> first = new LinkedHashMap<>();
    first.put("temporary", how.temporary());
    first.put("keep", how.keep());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((SERVER.length + "\n").getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(SERVER);
    bytes.writeBytes(message(first));
    send(bytes.toByteArray());
    folder = String.valueOf(head().get("folder"));
  }

  private static byte[] message(Map<String, @Nullable Object> values) {
    byte[] text = JsonText.write(values).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((text.length + "\n").getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(text);
    return bytes.toByteArray();
  }

  private void send(byte[] bytes) throws IOException {
    streams.stdin().write(bytes);
    streams.stdin().flush();
  }

  /**
   * Runs a module and waits for it.
   *
   * @throws IOException if the interpreter ended or the thread was interrupted
   */
  Answer run(Request request, Params params) throws IOException {
    String scratch = folder + "/call-" + ++calls;
    List<String> missing = missing(request.payload());
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("payload", request.payload().key());
    values.put("name", request.name());
    values.put("fqn", request.payload().pythonName());
    values.put("params", params.json(scratch));
    values.put("scratch", scratch);
    values.put("environment", request.environment());
    values.put("directory", request.directory());
    values.put("files_limit", (long) request.filesLimit());
    values.put("files", payloads.add(request.payload().key()) ? files(request) : List.of());
    ByteArrayOutputStream blobs = new ByteArrayOutputStream();
    List<Object> announced = new ArrayList<>();
    for (String path : missing) {
      byte[] content = request.payload().files().get(path);
      if (content != null) {
        announced.add(List.of(key(request.payload(), path), (long) content.length));
        blobs.writeBytes(content);
      }
    }
    values.put("blobs", announced);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(message(values));
    bytes.writeBytes(blobs.toByteArray());
    send(bytes.toByteArray());
    return answer();
  }

  private static String key(Payload payload, String path) {
    return String.valueOf(payload.keys().get(path));
  }

  private List<String> missing(Payload payload) {
    return payload.keys().entrySet().stream()
        .filter(file -> sent.add(file.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Object> files(Request request) {
    List<Object> files = new ArrayList<>();
    request.payload().keys().forEach((path, key) -> files.add(List.of(path, key)));
    return files;
  }

  private Answer answer() throws IOException {
    Map<?, ?> head = head();
    if (head.get("broken") != null) {
      return new Answer(1, "", head.get("broken").toString());
    }
    byte[] out = exactly(number(head, "out"));
    byte[] err = exactly(number(head, "err"));
    return Answer.of(number(head, "rc"), out, err);
  }

  private static int number(Map<?, ?> head, String key) {
    return head.get(key) instanceof Number number ? number.intValue() : 0;
  }

  private Map<?, ?> head() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = streams.stdout().read(); c != '\n'; c = streams.stdout().read()) {
      if (c < 0) {
        throw new EOFException("the interpreter on the host ended");
      }
      line.append((char) c);
    }
    return JSON.readValue(exactly(Integer.parseInt(line.toString())), Map.class);
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = streams.stdout().readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the interpreter on the host ended");
    }
    return bytes;
  }

  /** What it complained about so far. */
  String complaints() {
    try {
      InputStream err = streams.stderr();
      return new String(err.readNBytes(err.available()), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  /** Whether it can still be asked. */
  boolean usable() {
    return streams.open();
  }

  @Override
  public void close() {
    streams.close(Duration.ofSeconds(2));
  }

  private static byte[] program() {
    try (InputStream file =
        WarmPython.class.getResourceAsStream("/io/howdah/python/host_server.py")) {
      if (file == null) {
        throw new IllegalStateException("host_server.py is not in the jar");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
