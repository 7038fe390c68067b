package io.howdah.cli.config;

import io.howdah.cli.CommandContext;
import io.howdah.cli.OptionsException;
import io.howdah.cli.options.ActionOptions;
import io.howdah.cli.options.PluginTypes;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  final CommandContext context;

  ConfigAction(CommandContext context) {
    this.context = context;
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
    Map<String, String> environment = new HashMap<>(context.environment());
    environment.put("ANSIBLE_CONFIG", path.toString());
    return Configuration.load(environment, context.directory());
  }

  /** The settings of the type asked for: only those of Ansible itself are kept in a table. */
  final List<Setting> settings(Configuration configuration) {
    if (!type.equals("base") && !type.equals("all")) {
      throw new HowdahException(
          "settings of "
              + type
              + " plugins are not listed by howdah; those of Ansible itself are (-t base)");
    }
    return configuration.settings();
  }
}
