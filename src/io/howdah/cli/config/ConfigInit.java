package io.howdah.cli.config;

import io.howdah.engine.documentation.PluginKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An ansible.cfg, or lines for the environment, that hold every setting's default. */
@Command(name = "init", description = "Create initial configuration")
final class ConfigInit extends ConfigAction implements Callable<Integer> {
  /** Formats of {@code -f}. */
  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      super(List.of("ini", "env", "vars"));
    }
  }

  @Option(
      names = {"--format", "-f"},
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "Output format for init")
  String format = "ini";

  @Option(
      names = "--disabled",
      description = "Prefixes all entries with a comment character to disable them")
  boolean disabled;

  ConfigInit(World world) {
    super(world);
  }

  @Override
  public Integer call() {
    Definitions definitions = definitions(configuration());
    InitText text = InitText.of(format, disabled);
    if (wantsBase()) {
      text.add(definitions.base());
    }
    for (PluginKind kind : kinds()) {
      text.addPlugins(definitions.of(kind, type.equals("all") ? List.of() : plugins));
    }
    print(text.text());
    return 0;
  }
}
