package io.howdah.executor.link;

import io.howdah.connection.Connection;
import io.howdah.error.HowdahException;
import io.howdah.executor.task.HostLinks;
import io.howdah.executor.task.LinkWish;
import io.howdah.variables.Variables;
import io.howdah.yaml.Unsafe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections open for the run. A connection serves one task at a time; when several tasks
 * want the same host at once (delegation), each gets one of its own. Thread-safe.
 */
public final class HostConnections implements HostLinks, AutoCloseable {
  private final LinkDialer dialer;
  private final Variables variables;
  private final Map<Object, Deque<Connection>> idle = new HashMap<>();
  private final Set<Connection> all = new HashSet<>();
  private boolean closed;

  /** None yet. */
  public HostConnections(LinkDialer dialer, Variables variables) {
    this.dialer = dialer;
    this.variables = variables;
  }

  /** What makes two wishes the same connection. */
  private record Key(
      String host, String type, Map<String, Object> variables, LinkWish.Keywords keywords) {
    // Both written out: a record's own are linked at run time, which a short run feels.
    @Override
    public int hashCode() {
      return host.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && host.equals(key.host)
          && type.equals(key.type)
          && variables.equals(key.variables)
          && Objects.equals(keywords.remoteUser(), key.keywords.remoteUser())
          && Objects.equals(keywords.port(), key.keywords.port());
    }

    static Key of(LinkWish wish) {
      return new Key(wish.host(), wish.type(), Map.copyOf(nonNull(wish)), wish.keywords());
    }

    private static Map<String, Object> nonNull(LinkWish wish) {
      Map<String, Object> values = new HashMap<>();
      wish.variables()
          .forEach(
              (name, value) -> {
                if (value != null) {
                  values.put(name, value);
                }
              });
      return values;
    }
  }

  @Override
  public Connection connect(LinkWish wish) {
    synchronized (this) {
      if (closed) {
        throw new HowdahException("the run is over");
      }
      Deque<Connection> waiting = idle.get(Key.of(wish));
      if (waiting != null && !waiting.isEmpty()) {
        return waiting.pop();
      }
    }
    Connection fresh = dialer.dial(wish);
    synchronized (this) {
      if (!closed) {
        all.add(fresh);
        return fresh;
      }
    }
    fresh.close();
    throw new HowdahException("the run is over");
  }

  @Override
  public synchronized void release(LinkWish wish, Connection connection) {
    if (all.contains(connection)) {
      idle.computeIfAbsent(Key.of(wish), key -> new ArrayDeque<>()).push(connection);
    }
  }

  @Override
  public void reset(LinkWish wish) {
    List<Connection> gone = new ArrayList<>();
    synchronized (this) {
      Deque<Connection> waiting = idle.remove(Key.of(wish));
      if (waiting != null) {
        gone.addAll(waiting);
        all.removeAll(waiting);
      }
    }
    gone.forEach(Connection::reset);
  }

  @Override
  public Map<String, Object> facts(String host) {
    Object found =
        variables
            .inventory()
            .host(host)
            .map(h -> variables.ofHost(h).get("ansible_facts"))
            .orElse(null);
    Map<String, Object> facts = new LinkedHashMap<>();
    if (Unsafe.strip(found) instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            Object bare = Unsafe.strip(value);
            if (bare != null) {
              facts.put(String.valueOf(name), bare);
            }
          });
    }
    return facts;
  }

  /** Closes everything. */
  @Override
  public void close() {
    List<Connection> open;
    synchronized (this) {
      closed = true;
      open = new ArrayList<>(all);
      all.clear();
      idle.clear();
    }
    open.parallelStream().forEach(Connection::close);
  }
}
