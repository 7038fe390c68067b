package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.options.HelpOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah galaxy}: Ansible's ansible-galaxy. */
@Command(
    name = "ansible-galaxy",
    description = "Perform various Role and Collection related operations.",
    synopsisSubcommandLabel = "TYPE")
public final class GalaxyCommand implements Runnable {
  private static final Set<String> TYPES = Set.of("role", "collection");

  @Mixin private HelpOptions help = new HelpOptions();

  @Option(
      names = {"-v", "--verbose"},
      description = HelpOptions.VERBOSE)
  private boolean[] verbose = {};

  /** A kind of content, {@code role} or {@code collection}. */
  @Command
  static final class Kind implements Runnable {
    @Option(
        names = {"-h", "--help"},
        description = "show this help message and exit")
    private boolean help;

    @Override
    public void run() {
      throw new IllegalStateException("a subcommand is required before this runs");
    }
  }

  /**
   * The command with its subcommands.
   *
   * @param templates renders the templates of skeletons
   */
  public static CommandLine build(CommandContext context, Skeleton.Templates templates) {
    CommandLine role = kind("ROLE_ACTION", "Manage an Ansible Galaxy role.");
    role.addSubcommand("init", new RoleInit(context, templates));
    role.addSubcommand("remove", new RoleRemove(context));
    role.addSubcommand("list", new RoleList(context));
    role.addSubcommand("info", new RoleInfo(context));
    role.addSubcommand("install", new RoleInstall(context));
    CommandLine collection = kind("COLLECTION_ACTION", "Manage an Ansible Galaxy collection.");
    collection.addSubcommand("init", new CollectionInit(context, templates));
    collection.addSubcommand("build", new CollectionBuild(context));
    collection.addSubcommand("install", new CollectionInstall(context));
    collection.addSubcommand("list", new CollectionList(context));
    collection.addSubcommand("verify", new CollectionVerify(context));
    CommandLine line = new CommandLine(new GalaxyCommand());
    line.addSubcommand("collection", collection);
    line.addSubcommand("role", role);
    return line;
  }

  private static CommandLine kind(String label, String description) {
    CommandLine line = new CommandLine(new Kind());
    line.getCommandSpec().usageMessage().synopsisSubcommandLabel(label).description(description);
    return line;
  }

  /** The words with {@code role} before an action that names no kind, as Ansible reads them. */
  public static String[] withKind(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).startsWith("-")) {
        if (!TYPES.contains(all.get(i))) {
          all.add(i, "role");
        }
        break;
      }
    }
    return all.toArray(String[]::new);
  }

  @Override
  public void run() {
    throw new IllegalStateException("a subcommand is required before this runs");
  }
}
