package io.howdah.cli;

import io.howdah.cli.config.ConfigCommand;
import io.howdah.cli.galaxy.GalaxyCommand;
import io.howdah.cli.vault.VaultCommand;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The commands by name. Only the one that is called is built: picocli's reflection over all of them
 * would cost more than many a run.
 */
final class Commands {
  /**
   * One command.
   *
   * @param description its line in the help; empty for a hidden one
   */
  record Entry(String name, String description) {
    /** The command, or picocli's model of it where others stand below it. */
    Object build(CommandContext context) {
      return build(context, "");
    }

    /** The same; where it is our own, with only that below it which the next word calls. */
    Object build(CommandContext context, String called) {
      // No lambda for each: linking them all takes a start longer than this choice.
      return switch (name) {
        case "playbook" -> new PlaybookCommand(context);
        case "adhoc" -> new AdHocCommand(context);
        case "inventory" -> new InventoryCommand(context);
        case "config" ->
            ConfigCommand.build(
                context, used -> new Documents(context).library(used, Documents.Folders.NONE));
        case "doc" -> new DocCommand(context);
        case "galaxy" -> GalaxyCommand.build(context, new SkeletonTemplates(context));
        case "pull" -> new PullCommand(context);
        case "cluster" -> ClusterCommand.build(context, called);
        case "lab" -> LabCommand.build(called);
        case "vault" -> VaultCommand.build(context, new TerminalPrompter(context));
        case "join-reports" -> new JoinReportsCommand(context);
        case "warm-up" -> new WarmUpCommand(context);
        case "template" -> new TemplateCommand(context);
        case "completion" -> new CompletionCommand(context);
        default -> throw new IllegalStateException("there is no command " + name);
      };
    }
  }

  private static final Map<String, Entry> BY_NAME = new LinkedHashMap<>();

  static {
    add("playbook", "run playbooks (Ansible's ansible-playbook)");
    add("adhoc", "run one module on hosts (ansible)");
    add("inventory", "show hosts, groups and variables (ansible-inventory)");
    add("config", "show settings and where they come from (ansible-config)");
    add("doc", "show documentation of modules and plugins (ansible-doc)");
    add("galaxy", "install roles and collections (ansible-galaxy)");
    add("pull", "fetch playbooks by git and run them here (ansible-pull)");
    add("cluster", "build, prove, drive and break a PostgreSQL cluster");
    add("lab", "hosts on this machine, without a hypervisor");
    add("vault", "seal and open files and values (ansible-vault)");
    add("join-reports", "one recap and one JUnit of a run's shards");
    add("warm-up", "");
    add("template", "render an expression or a template file");
    add("completion", "make a shell complete commands and options");
  }

  private Commands() {}

  private static void add(String name, String description) {
    BY_NAME.put(name, new Entry(name, description));
  }

  /** Every command, in the order of the help. */
  static Map<String, Entry> byName() {
    return BY_NAME;
  }
}
