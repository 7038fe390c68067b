package io.howdah.executor.play;

import io.howdah.executor.state.DynamicHosts;
import io.howdah.executor.state.FallenHosts;
import io.howdah.executor.state.Recap;
import io.howdah.executor.task.TaskExecutor;
import io.howdah.executor.task.TaskServices;
import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;
import io.howdah.playbook.load.PlaybookLoader;
import io.howdah.variables.Variables;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the plays of a run share.
 *
 * @param services what running tasks needs
 * @param executor runs tasks
 * @param inventory the hosts; grows
 * @param variables what hosts see
 * @param loader opens includes
 * @param fallen hosts that failed or are unreachable
 * @param recap counts
 * @param extraVars variables of {@code -e}
 * @param limit names that --limit leaves, or null for all
 * @param dynamic what add_host and group_by did
 * @param warnings tells what the inventory found odd
 * @param refresh reads the inventory anew
 */
public record RunState(
    TaskServices services,
    TaskExecutor executor,
    Inventory inventory,
    Variables variables,
    PlaybookLoader loader,
    FallenHosts fallen,
    Recap recap,
    Map<String, @Nullable Object> extraVars,
    @Nullable Set<String> limit,
    DynamicHosts dynamic,
    InventoryWarnings warnings,
    Runnable refresh) {

  /** The host of this name; one that no inventory has is made up, for delegation. */
  public Host host(String name) {
    return inventory.host(name).orElseGet(() -> new Inventory().addHost(name, "all"));
  }
}
