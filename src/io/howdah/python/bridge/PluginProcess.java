package io.howdah.python.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.error.HowdahException;
import io.howdah.module.JsonText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The process, started at its first use. Serves one thread at a time; a plugin may ask its caller,
 * who may use another plugin to answer.
 */
public final class PluginProcess implements AutoCloseable {
  /** Made at the first plugin's use: every run has this class, few have plugins. */
  private static final class Json {
    static final ObjectMapper MAPPER =
        new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
  }

  /** Takes the real program first; what plugins print goes to standard error. */
  private static final String LOADER =
      "import os,sys;HOWDAH_IN=os.fdopen(os.dup(0),'rb');HOWDAH_OUT=os.fdopen(os.dup(1),'wb');"
          + "os.dup2(2,1);exec(compile(HOWDAH_IN.read(int(HOWDAH_IN.readline())),'howdah','exec'))";

  /** In the order in which they need each other. */
  private static final List<String> STAND_IN =
      List.of("stand_in.py", "stand_in_lookup.py", "stand_in_names.py");

  private final ReentrantLock lock = new ReentrantLock();
  private final Setup setup;
  private @Nullable Process process;

  /**
   * How to start it.
   *
   * @param interpreter a program, as {@code python3}
   * @param environment of the controller
   * @param collections folders with collections, asked for when it starts
   * @param folder the playbook's
   */
  public record Setup(
      String interpreter,
      Map<String, String> environment,
      Supplier<List<String>> collections,
      String folder) {}

  /** Not started yet. */
  public PluginProcess(Setup setup) {
    this.setup = setup;
  }

  /**
   * Sends a request and waits for its result, still encoded.
   *
   * @throws PluginException if the plugin raised an exception
   * @throws HowdahException if there is no Python on this machine, or it ended
   */
  public @Nullable Object request(Map<String, @Nullable Object> request, Caller caller) {
    lock.lock();
    try {
      Process running = running();
      send(running, request);
      return await(running, caller);
    } catch (IOException e) {
      throw new HowdahException("the Python process for plugins ended: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Object await(Process running, Caller caller) throws IOException {
    while (true) {
      Map<String, @Nullable Object> message = receive(running);
      if (message.containsKey("result")) {
        return message.get("result");
      }
      if (message.containsKey("error")) {
        throw new PluginException(message);
      }
      if (message.containsKey("tell")) {
        caller.hear(String.valueOf(message.get("tell")), String.valueOf(message.get("text")));
      } else {
        send(running, caller.answer(String.valueOf(message.get("ask")), message));
      }
    }
  }

  private Process running() throws IOException {
    Process known = process;
    if (known != null && known.isAlive()) {
      return known;
    }
    Process started = start();
    process = started;
    byte[] program = resource("plugin_server.py");
    OutputStream in = started.getOutputStream();
    in.write((program.length + "\n").getBytes(StandardCharsets.US_ASCII));
    in.write(program);
    Map<String, @Nullable Object> first = new LinkedHashMap<>();
    first.put("op", "configure");
    first.put("collections", setup.collections().get());
    first.put("folder", setup.folder());
    first.put("stand_in", STAND_IN.stream().map(PluginProcess::text).toList());
    send(started, first);
    receive(started);
    return started;
  }

  private Process start() {
    ProcessBuilder builder = new ProcessBuilder(setup.interpreter(), "-c", LOADER);
    builder.environment().clear();
    builder.environment().putAll(setup.environment());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new HowdahException(
          "filter, test and lookup plugins in Python need Python on this machine: "
              + setup.interpreter()
              + " can't be started",
          e);
    }
  }

  private static void send(Process running, Map<String, @Nullable Object> message)
      throws IOException {
    byte[] text = JsonText.write(message).getBytes(StandardCharsets.UTF_8);
    OutputStream in = running.getOutputStream();
    in.write((text.length + "\n").getBytes(StandardCharsets.US_ASCII));
    in.write(text);
    in.flush();
  }

  private static Map<String, @Nullable Object> receive(Process running) throws IOException {
    InputStream out = running.getInputStream();
    int length = 0;
    for (int c = out.read(); c != '\n'; c = out.read()) {
      if (c < 0) {
        throw new EOFException("no answer");
      }
      length = length * 10 + c - '0';
    }
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    try {
      Json.MAPPER
          .readValue(out.readNBytes(length), Map.class)
          .forEach((key, value) -> message.put(String.valueOf(key), value));
    } catch (JsonProcessingException e) {
      throw new IOException("no JSON from the Python process", e);
    }
    return message;
  }

  private static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream file = PluginProcess.class.getResourceAsStream("/io/howdah/python/" + name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process. */
  @Override
  public void close() {
    Process running = process;
    if (running == null) {
      return;
    }
    try {
      running.getOutputStream().close();
      if (!running.waitFor(1, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (IOException gone) {
      running.destroyForcibly();
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
