package io.howdah.jenkins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A step's help text and its part of docs/jenkins.md, from resources/steps; main writes both. */
final class StepHelp {
  static final String START = "<!-- steps: written by StepHelp from resources/steps -->\n";
  private static final Path DOCS = Path.of("docs", "jenkins.md");

  private StepHelp() {}

  /** Writes every help file and the docs' part anew. */
  public static void main(String[] arguments) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String step : steps()) {
      Files.writeString(Path.of("vars", step + ".txt"), help(step));
      all.append(docs(step));
    }
    String text = Files.readString(DOCS);
    Files.writeString(DOCS, text.substring(0, text.indexOf(START)) + START + all);
  }

  static List<String> steps() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("vars"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".groovy"))
          .map(f -> f.substring(0, f.length() - 7))
          .sorted()
          .toList();
    }
  }

  /** Plain text: a new controller's markup formatter shows tags as they stand. */
  static String help(String step) {
    Map<String, Object> about = load(step);
    StringBuilder text = new StringBuilder(about.get("summary") + "\n\n");
    parameters(step)
        .forEach(
            (name, p) -> text.append("- %s (%s): %s\n".formatted(name, kind(p), p.get("about"))));
    return text.append("\nReturns %s.\n".formatted(about.get("returns"))).toString();
  }

  static String docs(String step) {
    Map<String, Object> about = load(step);
    StringBuilder text = new StringBuilder("\n### " + step + "\n\n" + about.get("summary"));
    text.append(" Returns ").append(about.get("returns")).append(".\n");
    Map<String, Map<String, Object>> parameters = parameters(step);
    if (!parameters.isEmpty()) {
      text.append("\n| parameter | type | meaning |\n| --- | --- | --- |\n");
    }
    parameters.forEach(
        (name, p) -> text.append("| `%s` | %s | %s |\n".formatted(name, kind(p), p.get("about"))));
    return text.toString();
  }

  private static String kind(Map<String, Object> parameter) {
    Object standard = parameter.get("default");
    return parameter.get("type")
        + (Boolean.TRUE.equals(parameter.get("required")) ? ", required" : "")
        + (standard == null || standard.equals("") ? "" : ", default " + standard);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Map<String, Object>> parameters(String step) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    Map<String, Object> own = load(step);
    all.putAll((Map<String, Map<String, Object>>) own.getOrDefault("parameters", Map.of()));
    for (String shared : (List<String>) own.getOrDefault("also", List.of())) {
      all.putAll((Map<String, Map<String, Object>>) load("shared/" + shared).get("parameters"));
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> load(String name) {
    String text = FakeJenkins.read(Path.of("resources/steps/" + name + ".yml"));
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }
}
