package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.inventory.InventoryGraph;
import io.howdah.cli.inventory.InventoryShape;
import io.howdah.cli.inventory.TomlText;
import io.howdah.cli.options.CommonOptions;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.engine.InventoryView;
import io.howdah.engine.RunRequest;
import io.howdah.engine.SingleTask;
import io.howdah.engine.ValueText;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah inventory}: Ansible's ansible-inventory. */
@Command(
    name = "ansible-inventory",
    description =
        "Show Ansible inventory information, by default it uses the inventory script JSON format")
final class InventoryCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "host|group", arity = "0..1")
  private @Nullable String pattern;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private VaultOptions vault = new VaultOptions();

  @Option(
      names = {"-i", "--inventory", "--inventory-file"},
      paramLabel = "INVENTORY",
      description =
          "specify inventory host path or comma separated host list. --inventory-file is"
              + " deprecated")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--playbook-dir",
      paramLabel = "BASEDIR",
      description =
          "Since this tool does not use playbooks, use this as a substitute playbook directory."
              + " This sets the relative path for many features including roles/ group_vars/ etc.")
  private @Nullable String playbookDirectory;

  @Option(
      names = {"-e", "--extra-vars"},
      paramLabel = "EXTRA_VARS",
      description =
          "set additional variables as key=value or YAML/JSON, if filename prepend with @")
  private List<String> extraVars = new ArrayList<>();

  @Option(names = "--list", description = "Output all hosts info, works as inventory script")
  private boolean list;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Output specific host info, works as inventory script")
  private @Nullable String host;

  @Option(
      names = "--graph",
      description = "create inventory graph, if supplying pattern it must be a valid group name")
  private boolean graph;

  @Option(
      names = {"-y", "--yaml"},
      description = "Use YAML format instead of default JSON, ignored for --graph")
  private boolean yaml;

  @Option(
      names = "--toml",
      description = "Use TOML format instead of default JSON, ignored for --graph")
  private boolean toml;

  @Option(
      names = "--vars",
      description = "Add vars to graph display, ignored unless used with --graph")
  private boolean variables;

  @Option(
      names = "--export",
      description =
          "When doing an --list, represent in a way that is optimized for export, not as an"
              + " accurate representation of how Ansible has processed it")
  private boolean export;

  @Option(
      names = "--output",
      paramLabel = "OUTPUT_FILE",
      description = "When doing --list, send the inventory to a file instead of to the screen")
  private @Nullable String output;

  InventoryCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    long actions = Stream.of(list, host != null, graph).filter(chosen -> chosen).count();
    if (actions == 0) {
      throw new OptionsException(
          "No action selected, at least one of --host, --graph or --list needs to be specified.");
    }
    if (actions > 1) {
      throw new OptionsException(
          "Conflicting options used, only one of --host, --graph or --list can be used at the same"
              + " time.");
    }
    Configuration configuration = context.configuration();
    InventoryView view = view(configuration);
    write(text(view, configuration));
    return 0;
  }

  private InventoryView view(Configuration configuration) {
    RunOptions run = new RunOptions();
    run.extraVars = extraVars;
    run.verbose = common.verbose;
    InventoryOptions inventory = new InventoryOptions();
    inventory.sources = sources;
    RequestBuilder builder =
        new RequestBuilder(
            context, configuration, RequestBuilder.Options.of(inventory, run, vault));
    Path folder = folder(configuration);
    String file = (folder == null ? context.directory() : folder).resolve(SingleTask.FILE) + "";
    RunRequest request = builder.build(List.of(file), RunRequest.Selection.ALL, false);
    return InventoryView.of(
        request, new Reports(context, configuration).adhoc("minimal", null, builder.verbosity()));
  }

  private @Nullable Path folder(Configuration configuration) {
    return playbookDirectory != null
        ? configuration.resolve(playbookDirectory)
        : configuration.path("PLAYBOOK_DIR").orElse(null);
  }

  private String text(InventoryView view, Configuration configuration) {
    Path folder = folder(configuration);
    List<Path> folders = folder == null ? List.of() : List.of(folder);
    boolean exported = export || configuration.flag("INVENTORY_EXPORT");
    InventoryShape shape = new InventoryShape(view, exported, folders);
    if (host != null) {
      return ofHost(view, shape, host);
    }
    if (graph) {
      InventoryView.GroupEntry start =
          view.group(pattern == null ? "all" : pattern)
              .orElseThrow(
                  () ->
                      new OptionsException("Pattern must be valid group name when using --graph"));
      return new InventoryGraph(view, shape, variables).of(start);
    }
    return yaml
        ? ValueText.yaml(shape.tree())
        : toml ? TomlText.of(shape.tables()) : ValueText.json(shape.script());
  }

  private String ofHost(InventoryView view, InventoryShape shape, String name) {
    List<String> chosen = view.select(name);
    if (chosen.size() != 1) {
      throw new OptionsException("You must pass a single valid host to --host parameter");
    }
    Object values = shape.ofHost(chosen.get(0));
    return yaml ? ValueText.yaml(values) : toml ? TomlText.of(values) : ValueText.json(values);
  }

  private void write(String text) {
    if (output == null) {
      context.out().print(text.endsWith("\n") ? text : text + "\n");
      return;
    }
    try {
      Files.write(context.directory().resolve(output), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new HowdahException(
          "Unable to write to destination file (" + output + "): " + e.getMessage(), e);
    }
  }
}
