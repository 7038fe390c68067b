package io.howdah.executor.link;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.howdah.connection.Command;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.local.LocalConnection;
import io.howdah.error.HowdahException;
import io.howdah.executor.task.LinkWish;
import io.howdah.inventory.HostVariables;
import io.howdah.inventory.Inventory;
import io.howdah.variables.MemoryFactCache;
import io.howdah.variables.Variables;
import io.howdah.variables.VariablesSetup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HostConnectionsTest {
  private static Variables variables() {
    Inventory inventory = new Inventory();
    HostVariables hosts = new HostVariables(inventory, List.of(), file -> null);
    return new Variables(
        new VariablesSetup(
            inventory,
            hosts,
            Map.of(),
            Map.of(),
            new MemoryFactCache(),
            VariablesSetup.Behaviour.STANDARD));
  }

  @Test
  void whatIsDialledWhileTheRunEndsIsClosed() {
    Connection late = new LocalConnection("a");
    AtomicReference<HostConnections> ending = new AtomicReference<>();
    LinkDialer dialer =
        wish -> {
          ending.get().close();
          return late;
        };
    HostConnections connections = new HostConnections(dialer, variables());
    ending.set(connections);
    LinkWish wish = new LinkWish("a", Map.of(), "local", new LinkWish.Keywords(null, null), null);
    assertThrows(HowdahException.class, () -> connections.connect(wish));
    assertThrows(ConnectionException.class, () -> late.run(Command.of(":")));
  }
}
