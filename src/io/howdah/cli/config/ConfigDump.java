package io.howdah.cli.config;

import io.howdah.engine.ValueText;
import io.howdah.engine.documentation.PluginKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every setting's value and where it comes from. */
@Command(name = "dump", description = "Dump configuration")
final class ConfigDump extends ConfigAction implements Callable<Integer> {
  /** Formats of {@code -f}. */
  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      super(List.of("json", "yaml", "display"));
    }
  }

  @Option(
      names = {"--only-changed", "--changed-only"},
      description = "Only show configurations that have changed from the default")
  boolean onlyChanged;

  @Option(
      names = {"--format", "-f"},
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "Output format for dump")
  String format = "display";

  ConfigDump(World world) {
    super(world);
  }

  @Override
  public Integer call() {
    Configuration configuration = configuration();
    List<@Nullable Object> entries = new ArrayList<>();
    if (wantsBase()) {
      entries.addAll(base(configuration));
    }
    Definitions definitions = kinds().isEmpty() ? null : definitions(configuration);
    for (PluginKind kind : kinds()) {
      List<@Nullable Object> plugins = plugins(kind, configuration, definitions);
      if (!type.equals("all")) {
        entries.addAll(plugins);
      } else if (!isDisplay()) {
        entries.add(Map.of(kind.name() + "_PLUGINS", plugins));
      } else if (!onlyChanged || !plugins.isEmpty()) {
        entries.add("\n" + kind.name() + ":\n" + "=".repeat(kind.name().length()));
        entries.addAll(plugins);
      }
    }
    print(text(entries));
    return 0;
  }

  private List<@Nullable Object> base(Configuration configuration) {
    List<Shown> all = new ArrayList<>();
    for (Setting setting : configuration.settings()) {
      Object value = TypedValue.of(configuration, setting);
      all.add(new Shown(setting.name(), value, configuration.value(setting.name()).origin()));
    }
    Object file = configuration.file().map(Object::toString).orElse(null);
    all.add(new Shown("CONFIG_FILE", file, ""));
    return rendered(all);
  }

  private List<@Nullable Object> plugins(
      PluginKind kind, Configuration configuration, @Nullable Definitions definitions) {
    List<@Nullable Object> all = new ArrayList<>();
    Objects.requireNonNull(definitions)
        .of(kind, plugins)
        .forEach(
            (name, options) -> {
              List<Shown> values = new ArrayList<>();
              OptionValue.Plugin plugin = new OptionValue.Plugin(kind, name);
              for (Map.Entry<String, ?> option : options.entrySet()) {
                OptionValue.Found found = new OptionValue(configuration, plugin, option).read();
                values.add(new Shown(option.getKey(), found.value(), found.origin()));
              }
              all.addAll(plugin(name, rendered(values)));
            });
    return all;
  }

  private List<@Nullable Object> plugin(String name, List<@Nullable Object> lines) {
    List<@Nullable Object> all = new ArrayList<>();
    if (!lines.isEmpty() && isDisplay()) {
      all.add("\n" + name + ":\n" + "_".repeat(name.length()));
      all.addAll(lines);
    } else if (!lines.isEmpty()) {
      all.add(Map.of(name, lines));
    }
    return all;
  }

  private record Shown(String name, @Nullable Object value, String origin) {
    boolean changed() {
      return !origin.equals("default") && !origin.equals("REQUIRED");
    }

    Map<String, @Nullable Object> entry() {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("name", name);
      entry.put("value", value);
      entry.put("origin", origin);
      entry.put("type", null);
      return entry;
    }
  }

  private List<@Nullable Object> rendered(List<Shown> settings) {
    List<@Nullable Object> all = new ArrayList<>();
    settings.stream()
        .filter(shown -> !onlyChanged || shown.changed())
        .sorted(Comparator.comparing(Shown::name))
        .forEach(shown -> all.add(isDisplay() ? line(shown) : shown.entry()));
    return all;
  }

  private boolean isDisplay() {
    return format.equals("display");
  }

  private String text(List<@Nullable Object> entries) {
    if (isDisplay()) {
      return String.join("\n", entries.stream().map(String::valueOf).toList());
    }
    return format.equals("json") ? ValueText.json(entries) : ValueText.yaml(entries);
  }

  private String line(Shown shown) {
    String text = shown.name() + "(" + shown.origin() + ") = " + ValueText.python(shown.value());
    String code =
        switch (shown.origin()) {
          case "default" -> "0;32";
          case "REQUIRED" -> "0;31";
          default -> "0;33";
        };
    return context.configuration().flag("ANSIBLE_FORCE_COLOR")
        ? "\033[" + code + "m" + text + "\033[0m"
        : text;
  }
}
