package io.howdah.variables;

import io.howdah.inventory.HostVariables;
import io.howdah.inventory.Inventory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a run are made of.
 *
 * @param inventory its hosts and groups
 * @param hostVariables what inventory, group_vars and host_vars say of a host
 * @param extra variables of {@code -e}
 * @param run magic variables that are the same everywhere: ansible_version, ansible_check_mode,
 *     ansible_forks, ansible_config_file...
 * @param facts where facts are kept
 * @param behaviour from the configuration
 */
public record VariablesSetup(
    Inventory inventory,
    HostVariables hostVariables,
    Map<String, @Nullable Object> extra,
    Map<String, @Nullable Object> run,
    FactCache facts,
    Behaviour behaviour) {
  /**
   * What the configuration says.
   *
   * @param mergeHashes hash_behaviour is merge
   * @param injectFacts INJECT_FACTS_AS_VARS
   * @param privateRoleVars DEFAULT_PRIVATE_ROLE_VARS
   */
  public record Behaviour(boolean mergeHashes, boolean injectFacts, boolean privateRoleVars) {
    /** Ansible's defaults. */
    public static final Behaviour STANDARD = new Behaviour(false, true, false);
  }
}
