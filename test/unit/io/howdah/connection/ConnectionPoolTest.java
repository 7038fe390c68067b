package io.howdah.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.howdah.connection.local.LocalConnection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
  @Test
  void eachKeyIsMadeOnceWhoeverAsks() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    try (ConnectionPool pool = new ConnectionPool()) {
      CountDownLatch done = new CountDownLatch(8);
      for (int i = 0; i < 8; i++) {
        new Thread(
                () -> {
                  pool.get("a", () -> local(made));
                  done.countDown();
                })
            .start();
      }
      done.await();
      assertEquals(1, made.get());
      assertNotSame(pool.get("a", () -> local(made)), pool.get("b", () -> local(made)));
    }
  }

  private static Connection local(AtomicInteger made) {
    made.incrementAndGet();
    return new LocalConnection();
  }

  @Test
  void closingClosesAll() {
    ConnectionPool pool = new ConnectionPool();
    Connection connection = pool.get("a", LocalConnection::new);
    pool.open(Map.of("b", LocalConnection::new));
    assertEquals(0, connection.run(Command.of(":")).exitCode());
    pool.close();
    assertThrows(ConnectionException.class, () -> connection.run(Command.of(":")));
    assertThrows(IllegalStateException.class, () -> pool.get("a", LocalConnection::new));
  }

  @Test
  void aFailureIsForgotten() {
    try (ConnectionPool pool = new ConnectionPool()) {
      ConnectionException down = new ConnectionException("down", null);
      ConnectionException seen =
          assertThrows(
              ConnectionException.class,
              () ->
                  pool.get(
                      "a",
                      () -> {
                        throw down;
                      }));
      assertSame(down, seen);
      assertEquals(0, pool.get("a", LocalConnection::new).run(Command.of(":")).exitCode());
    }
  }

  @Test
  void resetMakesAnew() {
    try (ConnectionPool pool = new ConnectionPool()) {
      Connection first = pool.get("a", LocalConnection::new);
      pool.reset("a");
      assertNotSame(first, pool.get("a", LocalConnection::new));
    }
  }
}
