package io.howdah.connection.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.howdah.connection.ssh.SshSettings.Credentials;
import io.howdah.connection.ssh.SshSettings.HostKeys;
import io.howdah.connection.ssh.SshSettings.Patience;
import io.howdah.connection.ssh.SshSettings.Route;
import io.howdah.connection.ssh.SshSettings.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who goes the same way shares a connection: no part of the way may be overlooked. */
class SshSettingsTest {
  private static final Target HOST = new Target("a", "10.0.0.1", 22, "joe");
  private static final Credentials KEY = key(null, null, null);
  private static final HostKeys KNOWN =
      new HostKeys(HostKeyPolicy.YES, List.of(Path.of("known")), null);

  private static Credentials key(
      @Nullable String passphrase, @Nullable String password, @Nullable Path agent) {
    return new Credentials(List.of(Path.of("id")), true, passphrase, password, agent);
  }

  private static SshSettings settings(Target target, Credentials credentials, HostKeys hostKeys) {
    return new SshSettings(target, credentials, hostKeys, Route.DIRECT, Patience.DEFAULT);
  }

  private static SshSettings going(Route route, Patience patience) {
    return new SshSettings(HOST, KEY, KNOWN, route, patience);
  }

  @Test
  void everyPartCounts() {
    SshSettings plain = settings(HOST, KEY, KNOWN);
    List<SshSettings> all = new ArrayList<>(List.of(plain));
    for (Target target :
        List.of(
            new Target("b", "10.0.0.1", 22, "joe"),
            new Target("a", "10.0.0.2", 22, "joe"),
            new Target("a", "10.0.0.1", 23, "joe"),
            new Target("a", "10.0.0.1", 22, "ann"))) {
      all.add(settings(target, KEY, KNOWN));
    }
    for (Credentials credentials :
        List.of(
            key("p", null, null),
            key(null, "p", null),
            key(null, null, Path.of("agent")),
            new Credentials(List.of(Path.of("id")), false, null, null, null),
            new Credentials(List.of(), true, null, null, null))) {
      all.add(settings(HOST, credentials, KNOWN));
    }
    for (HostKeys keys :
        List.of(
            new HostKeys(HostKeyPolicy.NO, KNOWN.files(), null),
            new HostKeys(HostKeyPolicy.YES, List.of(), null),
            new HostKeys(HostKeyPolicy.YES, KNOWN.files(), "alias"))) {
      all.add(settings(HOST, KEY, keys));
    }
    all.add(going(new Route("nc", List.of()), Patience.DEFAULT));
    all.add(going(new Route(null, List.of(plain)), Patience.DEFAULT));
    Duration second = Duration.ofSeconds(1);
    Patience usual = Patience.DEFAULT;
    all.add(going(Route.DIRECT, new Patience(second, 1, usual.aliveInterval(), usual.silence())));
    all.add(
        going(
            Route.DIRECT,
            new Patience(usual.connect(), 2, usual.aliveInterval(), usual.silence())));
    all.add(going(Route.DIRECT, new Patience(usual.connect(), 1, second, usual.silence())));
    all.add(going(Route.DIRECT, new Patience(usual.connect(), 1, usual.aliveInterval(), second)));
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertNotEquals(all.get(i), all.get(j));
      }
    }
  }

  @Test
  void theSameWayIsTheSame() {
    SshSettings one = settings(HOST, key(null, "p", null), KNOWN);
    SshSettings two = settings(new Target("a", "10.0.0.1", 22, "joe"), key(null, "p", null), KNOWN);
    assertEquals(one, two);
    assertEquals(one.hashCode(), two.hashCode());
  }
}
