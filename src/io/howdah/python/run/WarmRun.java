package io.howdah.python.run;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.module.JsonText;
import io.howdah.python.ModuleCall;
import io.howdah.python.PythonSettings;
import io.howdah.python.pack.Payload;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs packed Python modules; keeps an interpreter open for each host and user. Thread-safe. */
final class WarmRun implements AutoCloseable {
  private final PythonSettings settings;
  private final InternalArguments internals;
  private final Map<Key, WarmPython> open = new HashMap<>();

  WarmRun(PythonSettings settings, InternalArguments internals) {
    this.settings = settings;
    this.internals = internals;
  }

  /** A connection (by identity) and the interpreter behind it. */
  private record Key(Connection connection, String interpreter) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.connection == connection
          && key.interpreter.equals(interpreter);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(connection) * 31 + interpreter.hashCode();
    }
  }

  /** Runs a module with this interpreter and waits for it. */
  Answer run(ModuleCall call, Payload payload, String interpreter) {
    boolean fresh = needsFresh(call.environment());
    WarmPython.Start how =
        new WarmPython.Start(
            interpreter,
            fresh ? call.environment() : Map.of(),
            internals.remoteTmp(call),
            settings.flag("DEFAULT_KEEP_REMOTE_FILES"));
    Connection connection = call.host().connection();
    WarmPython python;
    try {
      python = fresh ? WarmPython.start(connection, how) : warm(connection, how);
    } catch (IOException e) {
      return notStarted(connection, how, e);
    }
    try {
      return python.run(request(call, payload, fresh), scratch -> params(call, scratch));
    } catch (IOException e) {
      return ended(connection, python, e);
    } finally {
      if (fresh || !python.usable()) {
        forget(python);
      }
    }
  }

  private WarmPython warm(Connection connection, WarmPython.Start how) throws IOException {
    Key key = new Key(connection, how.interpreter());
    synchronized (open) {
      WarmPython known = open.get(key);
      if (known != null && known.usable()) {
        return known;
      }
    }
    WarmPython started = WarmPython.start(connection, how);
    synchronized (open) {
      open.put(key, started);
    }
    return started;
  }

  /** Whether the interpreter itself, not only the module, has to see these variables. */
  private static boolean needsFresh(Map<String, String> environment) {
    return environment.keySet().stream()
        .anyMatch(name -> name.matches("(PYTHON|LC_|LD_).*|LANG|LANGUAGE|SSL_CERT_.*"));
  }

  private WarmPython.Request request(ModuleCall call, Payload payload, boolean fresh) {
    Path directory = call.host().directory();
    String limit =
        call.text(
            "ansible_python_module_rlimit_nofile",
            settings.text("PYTHON_MODULE_RLIMIT_NOFILE", "0"));
    return new WarmPython.Request(
        payload,
        call.module().simpleName(),
        fresh ? Map.of() : call.environment(),
        directory == null ? null : directory.toString(),
        Integer.parseInt(limit));
  }

  private String params(ModuleCall call, String scratch) {
    Map<String, @Nullable Object> params = new LinkedHashMap<>();
    params.put("ANSIBLE_MODULE_ARGS", internals.of(call, scratch));
    return JsonText.write(params);
  }

  /** Asks for the reason in the way that tells it best: exit code and words of a plain run. */
  private static Answer notStarted(Connection connection, WarmPython.Start how, IOException e) {
    stopIfInterrupted(e);
    CommandResult plain =
        connection.run(Command.of(how.command()).withEnvironment(how.environment()));
    String err = plain.err().isBlank() ? String.valueOf(e.getMessage()) : plain.err();
    int code = plain.succeeded() ? 1 : plain.exitCode();
    return new Answer(code, plain.succeeded() ? "" : plain.out(), err);
  }

  private static Answer ended(Connection connection, WarmPython python, IOException e) {
    python.close();
    stopIfInterrupted(e);
    connection.run(Command.of(":")); // a host that is gone is unreachable, not a failure
    return new Answer(1, "", python.complaints() + e.getMessage());
  }

  private static void stopIfInterrupted(IOException e) {
    if (e instanceof InterruptedIOException || Thread.currentThread().isInterrupted()) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("interrupted while a module was running", e);
    }
  }

  private void forget(WarmPython python) {
    synchronized (open) {
      open.values().remove(python);
    }
    python.close();
  }

  /** Ends all interpreters, which remove their files on the hosts. */
  @Override
  public void close() {
    List<WarmPython> all;
    synchronized (open) {
      all = new ArrayList<>(open.values());
      open.clear();
    }
    all.parallelStream().forEach(WarmPython::close);
  }
}
