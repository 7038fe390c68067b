package io.howdah.executor.play;

import io.howdah.executor.state.EventSink;
import io.howdah.inventory.Inventory;
import java.util.List;

/** Tells each of an inventory's warnings, and its details, once. */
public final class InventoryWarnings {
  private final Inventory inventory;
  private final EventSink events;
  private int told;

  /** None told yet. */
  public InventoryWarnings(Inventory inventory, EventSink events) {
    this.inventory = inventory;
    this.events = events;
  }

  /** Tells those that are new. */
  public synchronized void tell() {
    List<Inventory.Message> all = inventory.messages();
    all.subList(told, all.size()).forEach(this::tell);
    told = all.size();
  }

  private void tell(Inventory.Message message) {
    if (message.verbosity() == 0) {
      events.warn(message.text());
    } else {
      events.say(message.verbosity(), message.text());
    }
  }
}
