package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a verification waits for what passes by itself. */
class VerificationTest {
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final HttpProbe http = new HttpProbe();
  private HttpServer member;
  private int asked;

  @BeforeEach
  void start() throws Exception {
    member = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    member.createContext(
        "/health",
        exchange -> {
          asked++;
          exchange.sendResponseHeaders(statuses.size() > 1 ? statuses.pop() : statuses.peek(), -1);
          exchange.close();
        });
    member.start();
  }

  @AfterEach
  void stop() {
    member.stop(0);
  }

  private List<Check> health() {
    String url = "http://127.0.0.1:" + member.getAddress().getPort() + "/health";
    int status = http.get(url).status();
    return List.of(Check.of(status == 200, "healthy", "etcd1", "" + status, "journalctl"));
  }

  private List<Boolean> verify(Duration bound) {
    List<Supplier<List<Check>>> questions = List.of(this::health, this::health);
    return Verification.ask(questions, bound).stream().map(Check::passed).toList();
  }

  @Test
  void aMemberThatIsUnwellInPassingIsAskedAgain() {
    statuses.addAll(List.of(503, 503, 200));
    assertEquals(List.of(true, true), verify(Duration.ofSeconds(60)));
    assertEquals(4, asked);
  }

  @Test
  void aMemberThatStaysUnwellFailsWhenTimeIsOver() {
    statuses.add(503);
    assertEquals(List.of(false, false), verify(Duration.ZERO));
    assertEquals(2, asked);
  }

  @Test
  void aWellClusterIsAskedOnce() {
    statuses.add(200);
    assertEquals(List.of(true, true), verify(Duration.ofSeconds(60)));
    assertEquals(2, asked);
  }
}
