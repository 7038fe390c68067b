package io.howdah.cli.config;

import io.howdah.cli.CommandContext;
import io.howdah.engine.ValueText;
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

  ConfigList(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Setting setting : settings(configuration())) {
      all.put(setting.name(), entry(setting));
    }
    context.out().println(format.equals("json") ? ValueText.json(all) : ValueText.yaml(all));
    return 0;
  }

  private static Map<String, @Nullable Object> entry(Setting setting) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", SettingWords.title(setting));
    entry.put("description", SettingWords.description(setting));
    entry.put("default", TypedValue.defaultOf(setting));
    entry.put("type", SettingWords.kind(setting));
    if (!setting.environment().isEmpty()) {
      entry.put("env", setting.environment().stream().map(name -> Map.of("name", name)).toList());
    }
    if (!setting.ini().isEmpty()) {
      entry.put("ini", setting.ini().stream().map(ConfigList::key).toList());
    }
    return entry;
  }

  private static Map<String, String> key(String key) {
    int dot = key.indexOf('.');
    return Map.of("section", key.substring(0, dot), "key", key.substring(dot + 1));
  }
}
