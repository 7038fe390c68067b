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

  ConfigDump(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    Configuration configuration = configuration();
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    for (Setting setting : settings(configuration)) {
      String origin = configuration.value(setting.name()).origin();
      if (!onlyChanged || !origin.equals("default")) {
        entries.add(entry(setting.name(), TypedValue.of(configuration, setting), origin));
      }
    }
    Object file = configuration.file().map(Object::toString).orElse(null);
    entries.add(entry("CONFIG_FILE", file, ""));
    entries.sort((a, b) -> String.valueOf(a.get("name")).compareTo(String.valueOf(b.get("name"))));
    context.out().println(text(entries));
    return 0;
  }

  private static Map<String, @Nullable Object> entry(
      String name, @Nullable Object value, String origin) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    entry.put("value", value);
    entry.put("origin", origin);
    entry.put("type", null);
    return entry;
  }

  private String text(List<Map<String, @Nullable Object>> entries) {
    if (format.equals("display")) {
      return String.join("\n", entries.stream().map(this::line).toList());
    }
    return format.equals("json") ? ValueText.json(entries) : ValueText.yaml(entries);
  }

  private String line(Map<String, @Nullable Object> entry) {
    String origin = String.valueOf(entry.get("origin"));
    String text = entry.get("name") + "(" + origin + ") = " + ValueText.python(entry.get("value"));
    String code = origin.equals("default") ? "32" : "33";
    return context.configuration().flag("ANSIBLE_FORCE_COLOR")
        ? "\033[0;" + code + "m" + text + "\033[0m"
        : text;
  }
}
