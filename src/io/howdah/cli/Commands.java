package io.howdah.cli;

import io.howdah.cli.config.ConfigCommand;
import io.howdah.cli.galaxy.GalaxyCommand;
import io.howdah.cli.vault.VaultCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The commands by name. Only the one that is called is built: picocli's reflection over all of them
 * would cost more than many a run.
 */
final class Commands {
  /** One command: its line in the help, and how to build it. */
  record Entry(String description, Function<CommandContext, Object> build) {}

  private static final Map<String, Entry> BY_NAME = new LinkedHashMap<>();

  // Lambdas in place of references that name picocli's types, which would keep them out of the
  // archive of shared classes.
  static {
    add("playbook", "run playbooks (Ansible's ansible-playbook)", PlaybookCommand::new);
    add("adhoc", "run one module on hosts (ansible)", AdHocCommand::new);
    add("inventory", "show hosts, groups and variables (ansible-inventory)", InventoryCommand::new);
    add(
        "config",
        "show settings and where they come from (ansible-config)",
        context -> ConfigCommand.build(context));
    add("doc", "show documentation of modules and plugins (ansible-doc)", DocCommand::new);
    add(
        "galaxy",
        "install roles and collections (ansible-galaxy)",
        context -> GalaxyCommand.build(context));
    add("pull", "fetch playbooks by git and run them here (ansible-pull)", PullCommand::new);
    add(
        "cluster",
        "build, prove, drive and break a PostgreSQL cluster",
        context -> ClusterCommand.build(context));
    add("lab", "hosts on this machine, without a hypervisor", context -> new LabCommand());
    add("vault", "seal and open files and values (ansible-vault)", Commands::vault);
    add("join-reports", "one recap and one JUnit of a run's shards", JoinReportsCommand::new);
    add("warm-up", "", WarmUpCommand::new);
    add("template", "render an expression or a template file", TemplateCommand::new);
    add("completion", "make a shell complete commands and options", CompletionCommand::new);
  }

  private Commands() {}

  private static Object vault(CommandContext context) {
    return VaultCommand.build(context, new TerminalPrompter(context));
  }

  private static void add(String name, String description, Function<CommandContext, Object> build) {
    BY_NAME.put(name, new Entry(description, build));
  }

  /** Every command, in the order of the help. */
  static Map<String, Entry> byName() {
    return BY_NAME;
  }
}
