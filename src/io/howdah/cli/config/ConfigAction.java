package io.howdah.cli.config;

import io.howdah.cli.CommandContext;
import io.howdah.cli.ConsoleChoice;
import io.howdah.cli.OptionsException;
import io.howdah.cli.options.ActionOptions;
import io.howdah.cli.options.PluginTypes;
import io.howdah.engine.documentation.DocumentationLibrary;
import io.howdah.engine.documentation.PluginKind;
import io.howdah.report.console.ConsoleSettings;
import io.howdah.report.console.Display;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the subcommands of {@code ansible-config} share. */
sealed class ConfigAction permits ConfigList, ConfigDump, ConfigView, ConfigInit {
  /** Kinds of settings that {@code -t} names. */
  static final class Types extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Types() {
      super(PluginTypes.between(List.of("all", "base"), List.of()));
    }
  }

  @Mixin ActionOptions common = new ActionOptions();

  @Option(
      names = {"-c", "--config"},
      paramLabel = "CONFIG_FILE",
      description = "path to configuration file, defaults to first file found in precedence.")
  @Nullable String file;

  @Option(
      names = {"-t", "--type"},
      paramLabel = "TYPE",
      completionCandidates = Types.class,
      description = "Filter down to a specific plugin type.")
  String type = "base";

  @Parameters(
      paramLabel = "args",
      arity = "0..*",
      description = "Specific plugin to target, requires type of plugin to be set")
  List<String> plugins = new ArrayList<>();

  /** What there is around: the process, and where documentation comes from. */
  record World(CommandContext context, Function<Configuration, DocumentationLibrary> documents) {}

  final CommandContext context;
  private final World world;

  ConfigAction(World world) {
    this.world = world;
    this.context = world.context();
  }

  /** The configuration that {@code -c} or the search chooses. */
  final Configuration configuration() {
    String given = file;
    if (given == null) {
      return context.configuration();
    }
    Path path = context.configuration().resolve(given);
    if (!Files.isReadable(path)) {
      throw new OptionsException(
          "The provided configuration file is missing or not accessible: " + path);
    }
    checkEnding(path);
    Map<String, String> environment = new HashMap<>(context.environment());
    environment.put("ANSIBLE_CONFIG", path.toString());
    return Configuration.load(environment, context.directory());
  }

  private static void checkEnding(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String ending = dot <= 0 ? "" : name.substring(dot);
    if (List.of(".yml", ".yaml").contains(ending)) {
      throw new OptionsException("Unsupported configuration file type: yaml");
    }
    if (!List.of(".ini", ".cfg").contains(ending)) {
      throw new OptionsException(
          "Unsupported configuration file extension for " + path + ": " + ending);
    }
  }

  /** What is known of the settings that {@code -t} and the arguments ask for. */
  final Definitions definitions(Configuration configuration) {
    return new Definitions(configuration, world.documents().apply(configuration), this::warn);
  }

  /** The kinds of plugins that are asked for. */
  final List<PluginKind> kinds() {
    if (type.equals("base")) {
      return List.of();
    }
    return type.equals("all")
        ? PluginTypes.between(List.of(), List.of()).stream()
            .map(word -> PluginKind.of(word).orElseThrow())
            .toList()
        : List.of(PluginKind.of(type).orElseThrow());
  }

  /** Whether Ansible's own settings are asked for. */
  final boolean wantsBase() {
    return type.equals("base") || type.equals("all");
  }

  /** Prints a text with one line's end after it. */
  final void print(String text) {
    context.out().print(text.endsWith("\n") ? text : text + "\n");
  }

  private void warn(String message) {
    ConsoleSettings settings = ConsoleChoice.of(context, configuration(), 0);
    new Display(context.out(), context.err(), settings).warning(message, false);
  }
}
