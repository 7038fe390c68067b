package io.howdah.python.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a module printed into its result, as ansible-core 2.14 does. */
final class ModuleOutput {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  /** Keys that only the engine may set. */
  private static final Pattern INTERNAL =
      Pattern.compile("_ansible_(?!no_log$|verbose_override$|ignore_errors$|delegated_vars$).*");

  /** Facts that only the engine may tell. */
  private static final Pattern DISCOVERED = Pattern.compile("(ansible_)?discovered_interpreter_");

  private ModuleOutput() {}

  /**
   * The result.
   *
   * @param interpreter the command that was to run the module, or null where it ran itself
   * @param warn takes a sentence for the user
   */
  static ModuleResult read(Answer answer, @Nullable String interpreter, Consumer<String> warn) {
    Map<String, @Nullable Object> values = parse(answer.out(), warn);
    if (values == null) {
      return new ModuleResult(failure(answer, interpreter));
    }
    values.keySet().removeIf(key -> INTERNAL.matcher(key).matches());
    if (values.get("ansible_facts") instanceof Map<?, ?> facts) {
      facts.keySet().removeIf(key -> DISCOVERED.matcher(String.valueOf(key)).lookingAt());
    }
    if (values.containsKey("results")
        && !(values.get("results") instanceof List<?>)
        && !(values.get("results") instanceof Map<?, ?>)) {
      values.put("ansible_module_results", values.remove("results"));
      warn.accept(
          "Found internal 'results' key in module return, renamed to 'ansible_module_results'.");
    }
    return new ModuleResult(values);
  }

  private static @Nullable Map<String, @Nullable Object> parse(String out, Consumer<String> warn) {
    List<String> lines = out.lines().toList();
    int first = 0;
    while (first < lines.size() && !lines.get(first).strip().startsWith("{")) {
      first++;
    }
    int end = lines.size();
    while (end > first && !lines.get(end - 1).strip().endsWith("}")) {
      end--;
    }
    if (end <= first) {
      return null;
    }
    List<String> junk = lines.subList(end, lines.size());
    if (junk.stream().anyMatch(line -> !line.isBlank())) {
      warn.accept("Module invocation had junk after the JSON data: " + String.join("\n", junk));
    }
    return json(String.join("\n", lines.subList(first, end)));
  }

  private static @Nullable Map<String, @Nullable Object> json(String text) {
    try {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      JSON.readerFor(Map.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .<Map<?, ?>>readValue(text)
          .forEach((key, value) -> values.put(String.valueOf(key), value));
      return values;
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }

  private static Map<String, @Nullable Object> failure(
      Answer answer, @Nullable String interpreter) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("failed", true);
    values.put("module_stdout", answer.out());
    values.put("module_stderr", answer.err());
    if (answer.err().startsWith("Traceback")) {
      values.put("exception", answer.err());
    } else if (answer.out().startsWith("Traceback")) {
      values.put("exception", answer.out());
    }
    String what =
        interpreter != null && isMissing(interpreter, answer)
            ? "The module failed to execute correctly, you probably need to set the interpreter."
            : "MODULE FAILURE";
    values.put("msg", what + "\nSee stdout/stderr for the exact error");
    values.put("rc", (long) answer.code());
    return values;
  }

  private static boolean isMissing(String interpreter, Answer answer) {
    Pattern missing =
        Pattern.compile(Pattern.quote(interpreter) + ": (?:No such file or directory|not found)");
    return missing.matcher(answer.err()).find() || missing.matcher(answer.out()).find();
  }
}
