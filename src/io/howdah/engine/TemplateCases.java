package io.howdah.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.error.HowdahException;
import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import io.howdah.templating.TemplarSettings;
import io.howdah.templating.TemplateOptions;
import io.howdah.templating.TemplateOptions.Delimiters;
import io.howdah.templating.TemplateSource;
import io.howdah.templating.value.TemplateException;
import io.howdah.variables.VariableView;
import io.howdah.yaml.MadeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders test cases given as JSON (see docs of {@code howdah template --cases}). */
public final class TemplateCases {
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Templar> templars = new LinkedHashMap<>();
  private final Path scratch;

  private final Map<String, String> environment;

  /**
   * A runner that keeps the templates' files in a folder of its own.
   *
   * @param environment what lookups see of the controller's environment
   */
  public TemplateCases(Map<String, String> environment) {
    this.environment = environment;
    try {
      scratch = Files.createTempDirectory("howdah-cases");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to one case, as one line of JSON. */
  public String answer(String line) throws JsonProcessingException {
    Map<String, @Nullable Object> request = map(CaseJson.read(json.readTree(line)));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", request.get("id"));
    try {
      answer.put("result", CaseJson.of(result(request)));
    } catch (TemplateException e) {
      answer.put("error", e.kind());
      answer.put("message", e.getMessage());
    } catch (HowdahException e) { // such as a vault that no password opens
      answer.put("error", "type");
      answer.put("message", e.getMessage());
    }
    return json.writeValueAsString(answer);
  }

  /** The result of one case. */
  public @Nullable Object result(Map<String, @Nullable Object> request) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(map(request.get("vars")));
    variables.put("omit", "__omit_place_holder__x");
    // What JSON gives is Python's own str, not text written in YAML.
    variables.replaceAll(
        (name, value) -> value instanceof String text ? new MadeText(text, false) : value);
    Path folder = write(map(request.get("files")));
    if (folder != scratch) {
      variables.put("ansible_search_path", List.of(folder.toString()));
    }
    VariableView view = new MapView(variables);
    Map<String, @Nullable Object> options = map(request.get("options"));
    Templar templar =
        folder == scratch
            ? templars.computeIfAbsent(mode(options), key -> templar(scratch, options))
            : templar(folder, options);
    String template = String.valueOf(request.get("template"));
    return switch (String.valueOf(request.get("mode"))) {
      case "cond" -> templar.test(template, view);
      case "template" -> {
        TemplateOptions wanted = options(options).withSearchPath(List.of(folder));
        yield templar.renderTemplate(new TemplateSource(template, "template.j2", wanted), view);
      }
      default -> templar.render(template, view);
    };
  }

  /** What Templars differ in. */
  private static String mode(Map<String, @Nullable Object> options) {
    return text(options, "jinja2_extensions", "") + flag(options, "native", false);
  }

  private Templar templar(Path basedir, Map<String, @Nullable Object> options) {
    String names = text(options, "jinja2_extensions", "");
    return Templar.create(
        TemplarSettings.of(basedir)
            .withEnvironment(environment)
            .withNativeTypes(flag(options, "native", false))
            .withExtensions(names.isEmpty() ? List.of() : List.of(names.split(","))));
  }

  /** Files of a case in a folder of their own; the empty folder of all where there are none. */
  private Path write(Map<String, @Nullable Object> files) {
    if (files.isEmpty()) {
      return scratch;
    }
    try {
      Path folder = Files.createTempDirectory(scratch, "files");
      for (Map.Entry<String, @Nullable Object> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.valueOf(file.getValue()));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
  }

  private static TemplateOptions options(Map<String, @Nullable Object> given) {
    Delimiters marks =
        new Delimiters(
            text(given, "block_start_string", "{%"),
            text(given, "block_end_string", "%}"),
            text(given, "variable_start_string", "{{"),
            text(given, "variable_end_string", "}}"),
            text(given, "comment_start_string", "{#"),
            text(given, "comment_end_string", "#}"));
    return TemplateOptions.DEFAULT
        .withDelimiters(marks.equals(Delimiters.DEFAULT) ? Delimiters.DEFAULT : marks)
        .withNewlines(text(given, "newline_sequence", "\n"))
        .withBlocks(flag(given, "trim_blocks", true), flag(given, "lstrip_blocks", false));
  }

  private static String text(Map<String, @Nullable Object> given, String key, String fallback) {
    Object value = given.get(key);
    return value == null ? fallback : value.toString();
  }

  private static boolean flag(Map<String, @Nullable Object> given, String key, boolean fallback) {
    return given.get(key) instanceof Boolean value ? value : fallback;
  }
}
