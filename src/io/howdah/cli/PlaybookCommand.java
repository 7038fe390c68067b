package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.options.BecomeOptions;
import io.howdah.cli.options.ConnectionOptions;
import io.howdah.cli.options.HelpOptions;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.ReportOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.TagOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.engine.Howdah;
import io.howdah.engine.RunRequest;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.event.RunListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah playbook}: Ansible's ansible-playbook. */
@Command(
    name = "ansible-playbook",
    description = "Runs Ansible playbooks, executing the defined tasks on the targeted hosts.",
    sortOptions = false,
    addMethodSubcommands = false,
    usageHelpAutoWidth = true)
final class PlaybookCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "playbook", arity = "1..*", description = "Playbook(s)")
  private List<String> playbooks = new ArrayList<>();

  @Mixin private HelpOptions help = new HelpOptions();
  @Mixin private InventoryOptions inventory = new InventoryOptions();
  @Mixin private TagOptions tags = new TagOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private BecomeOptions become = new BecomeOptions();
  @Mixin private VaultOptions vault = new VaultOptions();
  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(
      names = "--syntax-check",
      description = "perform a syntax check on the playbook, but do not execute it")
  private boolean syntaxCheck;

  @Option(names = "--list-tasks", description = "list all tasks that would be executed")
  private boolean listTasks;

  @Option(names = "--list-tags", description = "list all available tags")
  private boolean listTags;

  @Option(names = "--step", description = "one-step-at-a-time: confirm each task before running")
  private boolean step;

  @Option(
      names = "--start-at-task",
      paramLabel = "START_AT_TASK",
      description = "start the playbook at the task matching this name")
  private @Nullable String startAtTask;

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description =
          "only every Nth host of the inventory, from the Kth: one of N runs side by side on"
              + " different machines")
  private @Nullable String shard;

  @Option(names = "--force-handlers", description = "run handlers even if a task fails")
  private boolean forceHandlers;

  PlaybookCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = context.configuration();
    checkPlaybooks(configuration);
    RequestBuilder builder = new RequestBuilder(context, configuration, options());
    RunRequest request = request(builder);
    Reports written = new Reports(context, configuration);
    if (syntaxCheck || listTasks || listTags || inventory.listHosts) {
      return list(request, written.notices(builder.verbosity()));
    }
    RunListener listener = written.listener(reports, builder.verbosity());
    return written.around(() -> Howdah.run(request, listener).exitCode().code());
  }

  private RequestBuilder.Options options() {
    return new RequestBuilder.Options(inventory, connection, become, run, vault);
  }

  private RunRequest request(RequestBuilder builder) {
    RunRequest.Selection selection =
        new RunRequest.Selection(
                inventory.limit,
                orSetting(tags.wanted(), "TAGS_RUN"),
                orSetting(tags.unwanted(), "TAGS_SKIP"),
                startAtTask)
            .withShard(shard);
    RunRequest request = builder.build(playbooks, selection, step);
    return forceHandlers ? forced(request) : request;
  }

  private List<String> orSetting(List<String> given, String setting) {
    return given.isEmpty() ? context.configuration().list(setting) : given;
  }

  private static RunRequest forced(RunRequest request) {
    RunRequest.Mode mode = request.mode();
    return request.withMode(
        new RunRequest.Mode(
            mode.check(),
            mode.diff(),
            mode.step(),
            mode.forks(),
            mode.verbosity(),
            true,
            mode.flushCache()));
  }

  private int list(RunRequest request, RunListener listener) {
    PlaybookListing listing = new PlaybookListing(context.out());
    listing.write(
        Howdah.outline(request, listener),
        new PlaybookListing.Wanted(inventory.listHosts, listTasks, listTags));
    return ExitCode.OK.code();
  }

  private void checkPlaybooks(Configuration configuration) {
    for (String playbook : playbooks) {
      Path file = configuration.resolve(playbook);
      boolean inCollection = playbook.matches("\\w+\\.\\w+\\.[\\w.]+");
      if (!Files.exists(file) && !inCollection) {
        throw new HowdahException("the playbook: " + playbook + " could not be found");
      }
      if (Files.isDirectory(file)) {
        throw new HowdahException("the playbook: " + playbook + " does not appear to be a file");
      }
    }
  }
}
