package io.howdah.cli.config;

import io.howdah.cli.CommandContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  ConfigInit(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    List<Setting> settings = settings(configuration());
    String text = format.equals("ini") ? ini(settings) : format.equals("env") ? env(settings) : "";
    context.out().println(text);
    return 0;
  }

  private String ini(List<Setting> settings) {
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    for (Setting setting : settings) {
      if (!setting.ini().isEmpty()) {
        String key = setting.ini().get(setting.ini().size() - 1);
        int dot = key.indexOf('.');
        sections
            .computeIfAbsent(key.substring(0, dot), name -> new StringBuilder("[" + name + "]\n"))
            .append(comment(setting))
            .append(disabled ? ";" : "")
            .append(key.substring(dot + 1))
            .append('=')
            .append(setting.defaultText())
            .append("\n\n");
      }
    }
    return String.join("\n", sections.values());
  }

  private static String comment(Setting setting) {
    return "# (%s) %s\n".formatted(SettingWords.kind(setting), SettingWords.title(setting));
  }

  private String env(List<Setting> settings) {
    StringBuilder text = new StringBuilder();
    for (Setting setting : settings) {
      if (!setting.environment().isEmpty()) {
        text.append(comment(setting))
            .append(disabled ? "#" : "")
            .append(setting.environment().get(setting.environment().size() - 1))
            .append('=')
            .append(shell(setting))
            .append("\n\n");
      }
    }
    return text.toString();
  }

  private static String shell(Setting setting) {
    String text = setting.defaultText();
    if (setting.kind().equals("bool")) {
      return text.equalsIgnoreCase("true") ? "1" : "0";
    }
    boolean safe = text.matches("[A-Za-z0-9_@%+=:,./-]*");
    return safe ? text : "'" + text.replace("'", "'\"'\"'") + "'";
  }
}
