package io.howdah.cli.config;

import io.howdah.engine.ValueText;
import io.howdah.engine.documentation.PluginKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every setting: its kind, default, environment variables and keys of ansible.cfg. */
@Command(name = "list", description = "Print all config options")
final class ConfigList extends ConfigAction implements Callable<Integer> {
  /** Formats of {@code -f}. */
  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      super(List.of("json", "yaml"));
    }
  }

  @Option(
      names = {"--format", "-f"},
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "Output format for list")
  String format = "yaml";

  ConfigList(World world) {
    super(world);
  }

  @Override
  public Integer call() {
    Definitions definitions = definitions(configuration());
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    if (wantsBase()) {
      all.putAll(definitions.base());
    }
    if (!type.equals("base")) {
      Map<String, @Nullable Object> kinds = new LinkedHashMap<>();
      for (PluginKind kind : kinds()) {
        boolean one = !type.equals("all");
        kinds.put(one ? kind.word() : kind.name(), definitions.of(kind, one ? plugins : List.of()));
      }
      all.put("PLUGINS", kinds);
    }
    print(format.equals("json") ? ValueText.json(all) : ValueText.yaml(all));
    return 0;
  }
}
