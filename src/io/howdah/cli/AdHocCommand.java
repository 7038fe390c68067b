package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.options.BecomeOptions;
import io.howdah.cli.options.ConnectionOptions;
import io.howdah.cli.options.HelpOptions;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.ReportOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.engine.Howdah;
import io.howdah.engine.InventoryView;
import io.howdah.engine.RunRequest;
import io.howdah.engine.SingleTask;
import io.howdah.event.RunListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah adhoc}: Ansible's ansible, one task for some hosts. */
@Command(
    addMethodSubcommands = false,
    name = "ansible",
    description = "Define and run a single task 'playbook' against a set of hosts",
    footer = "Some actions do not make sense in Ad-Hoc (include, meta, etc)")
final class AdHocCommand implements Callable<Integer> {
  private static final Set<String> NEED_ARGUMENTS = Set.of("command", "shell", "raw", "script");

  private final CommandContext context;

  @Parameters(paramLabel = "pattern", arity = "1", description = "host pattern")
  private String pattern = "";

  @Mixin private HelpOptions help = new HelpOptions();
  @Mixin private InventoryOptions inventory = new InventoryOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private BecomeOptions become = new BecomeOptions();
  @Mixin private VaultOptions vault = new VaultOptions();
  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(
      names = {"-m", "--module-name"},
      paramLabel = "MODULE_NAME",
      description = "Name of the action to execute (default=command)")
  private @Nullable String module;

  @Option(
      names = {"-a", "--args"},
      paramLabel = "MODULE_ARGS",
      description =
          "The action's options in space separated k=v format: -a 'opt1=val1 opt2=val2' or a json"
              + " string: -a '{\"opt1\": \"val1\", \"opt2\": \"val2\"}'")
  private @Nullable String arguments;

  @Option(
      names = {"-B", "--background"},
      paramLabel = "SECONDS",
      description = "run asynchronously, failing after X seconds (default=N/A)")
  private int background;

  @Option(
      names = {"-P", "--poll"},
      paramLabel = "POLL_INTERVAL",
      description = "set the poll interval if using -B (default=15)")
  private @Nullable Integer poll;

  @Option(
      names = {"-o", "--one-line"},
      description = "condense output")
  private boolean oneLine;

  @Option(
      names = {"-t", "--tree"},
      paramLabel = "TREE",
      description = "log output to this directory")
  private @Nullable String tree;

  @Option(
      names = "--playbook-dir",
      paramLabel = "BASEDIR",
      description =
          "Since this tool does not use playbooks, use this as a substitute playbook directory."
              + " This sets the relative path for many features including roles/ group_vars/ etc.")
  private @Nullable String playbookDirectory;

  @Option(
      names = "--task-timeout",
      paramLabel = "TASK_TIMEOUT",
      description = "set task timeout limit in seconds, must be positive integer.")
  private @Nullable Integer taskTimeout;

  AdHocCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = context.configuration();
    RequestBuilder builder = new RequestBuilder(context, configuration, options());
    RunRequest request = request(builder, configuration);
    Reports written = new Reports(context, configuration);
    RunListener console = written.adhoc(oneLine ? "oneline" : "minimal", tree, builder.verbosity());
    if (inventory.listHosts) {
      return listHosts(InventoryView.of(request, console));
    }
    RunListener output = written.withFiles(console, reports);
    return written.around(
        () -> Howdah.single(request, task(configuration), output).exitCode().code());
  }

  private RequestBuilder.Options options() {
    return new RequestBuilder.Options(inventory, connection, become, run, vault);
  }

  private RunRequest request(RequestBuilder builder, Configuration configuration) {
    String folder =
        playbookDirectory != null
            ? playbookDirectory
            : configuration.optional("PLAYBOOK_DIR").orElse(".");
    String file = configuration.resolve(folder).resolve(SingleTask.FILE).toString();
    RunRequest.Selection selection =
        new RunRequest.Selection(inventory.limit, List.of(), List.of(), null);
    return builder.build(List.of(file), selection, false);
  }

  private int listHosts(InventoryView view) {
    List<String> hosts = view.choose(pattern);
    context.out().println("  hosts (" + hosts.size() + "):");
    hosts.forEach(host -> context.out().println("    " + host));
    return 0;
  }

  private SingleTask task(Configuration configuration) {
    String name = module == null ? configuration.text("DEFAULT_MODULE_NAME") : module;
    String text = arguments == null ? configuration.text("DEFAULT_MODULE_ARGS") : arguments;
    String plain = name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    check(name, plain, text);
    Map<String, @Nullable Object> given =
        SingleTask.arguments(text, NEED_ARGUMENTS.contains(plain));
    return new SingleTask(
        pattern,
        name,
        given,
        background,
        poll == null ? configuration.number("DEFAULT_POLL_INTERVAL") : poll,
        taskTimeout == null ? configuration.number("TASK_TIMEOUT") : taskTimeout);
  }

  private void check(String name, String plain, String text) {
    if (NEED_ARGUMENTS.contains(plain) && text.isEmpty()) {
      String hint = pattern.endsWith(".yml") ? " (did you mean to run ansible-playbook?)" : "";
      throw new OptionsException("No argument passed to " + name + " module" + hint);
    }
    if (plain.equals("import_playbook")) {
      throw new OptionsException("'" + name + "' is not a valid action for ad-hoc commands");
    }
  }
}
