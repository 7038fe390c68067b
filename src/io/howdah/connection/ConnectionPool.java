package io.howdah.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** All connections of a run, each made once and kept until the end. Safe for many threads. */
public final class ConnectionPool implements AutoCloseable {
  private final Map<String, CompletableFuture<Connection>> connections = new LinkedHashMap<>();
  private final ExecutorService threads = Threads.perTask("howdah-connect");
  private boolean closed;

  /**
   * The connection of a host; made in this thread when asked for the first time. A maker's
   * exception is thrown to all who wait for it, and the next one who asks tries again.
   *
   * @param key what makes connections the same: host, address, port, user
   */
  public Connection get(String key, Supplier<Connection> maker) {
    CompletableFuture<Connection> mine = new CompletableFuture<>();
    CompletableFuture<Connection> known = register(key, mine);
    if (known == mine) {
      make(key, maker, mine);
    }
    return await(known);
  }

  /**
   * Makes connections at once, each in a thread of its own, and runs an empty script on each, so
   * that its shell stands when it is needed. Does not wait; a host that can't be reached says so to
   * the one who uses it.
   */
  public void open(Map<String, Supplier<Connection>> makers) {
    makers.forEach((key, maker) -> threads.execute(() -> warm(key, maker)));
  }

  private void warm(String key, Supplier<Connection> maker) {
    try {
      get(key, maker).run(Command.of(":"));
    } catch (RuntimeException unreachable) {
      // Told again to the first task that needs the host.
    }
  }

  private synchronized CompletableFuture<Connection> register(
      String key, CompletableFuture<Connection> mine) {
    if (closed) {
      throw new IllegalStateException("the connection pool is closed");
    }
    CompletableFuture<Connection> known = connections.putIfAbsent(key, mine);
    return known == null ? mine : known;
  }

  private void make(String key, Supplier<Connection> maker, CompletableFuture<Connection> mine) {
    try {
      mine.complete(maker.get());
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        connections.remove(key);
      }
      mine.completeExceptionally(e);
    }
  }

  private static Connection await(CompletableFuture<Connection> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw e;
    }
  }

  /**
   * Closes and forgets one connection, as meta reset_connection wants; the next use makes it anew.
   */
  public void reset(String key) {
    CompletableFuture<Connection> known;
    synchronized (this) {
      known = connections.remove(key);
    }
    if (known != null) {
      known.thenAccept(Connection::close);
    }
  }

  /** Closes all connections, side by side, and waits for that. */
  @Override
  public void close() {
    Map<String, CompletableFuture<Connection>> all;
    synchronized (this) {
      closed = true;
      all = new LinkedHashMap<>(connections);
      connections.clear();
    }
    CompletableFuture<?>[] closings =
        all.values().stream()
            .map(each -> each.thenAcceptAsync(Connection::close, threads))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(closings).exceptionally(alreadyTold -> null).join();
    threads.shutdown();
  }
}
