package io.howdah.engine;

import io.howdah.error.HowdahException;
import io.howdah.playbook.load.ArgumentText;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.VaultSecrets;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One task for some hosts, without a playbook: what {@code ansible} runs.
 *
 * @param pattern the hosts
 * @param module the module's name
 * @param arguments of the module, untemplated
 * @param background {@code -B} in seconds; 0 waits
 * @param poll {@code -P} in seconds
 * @param timeout {@code --task-timeout} in seconds; 0 for none
 */
public record SingleTask(
    String pattern,
    String module,
    Map<String, @Nullable Object> arguments,
    int background,
    int poll,
    int timeout) {

  /** The file name that events give for a playbook that no file holds; Ansible's. */
  public static final String FILE = "__adhoc_playbook__";

  /**
   * The arguments that a text such as {@code -a}'s says: a JSON object, or {@code key=value} words.
   *
   * @param command whether words that are no pairs are a command line
   */
  public static Map<String, @Nullable Object> arguments(String text, boolean command) {
    String bare = text.strip();
    if (bare.startsWith("{") && bare.endsWith("}")) {
      Map<String, @Nullable Object> given = json(bare);
      if (!given.isEmpty()) {
        return given;
      }
    }
    return ArgumentText.parse(text, command);
  }

  private static Map<String, @Nullable Object> json(String text) {
    try {
      YamlReader reader =
          new YamlReader(new YamlOptions(DuplicateKeys.IGNORE, w -> {}, VaultSecrets.NONE));
      Map<String, @Nullable Object> given = new LinkedHashMap<>();
      if (reader.parse(text, "-a").value() instanceof Map<?, ?> map) {
        map.forEach((key, value) -> given.put(String.valueOf(key), value));
      }
      return given;
    } catch (HowdahException e) {
      // Text in braces that is no JSON is a template.
      return Map.of();
    }
  }

  /** The play around it, as a playbook would write it. */
  Map<String, @Nullable Object> play() {
    Map<String, @Nullable Object> task = new LinkedHashMap<>();
    Map<String, @Nullable Object> action = new LinkedHashMap<>(arguments);
    task.put("action", Map.of("module", module));
    task.put("args", action);
    if (timeout > 0) {
      task.put("timeout", (long) timeout);
    }
    if (background > 0) {
      task.put("async", (long) background);
      task.put("poll", (long) poll);
    }
    Map<String, @Nullable Object> play = new LinkedHashMap<>();
    play.put("name", "Ansible Ad-Hoc");
    play.put("hosts", pattern);
    play.put("gather_facts", false);
    play.put("tasks", List.of(task));
    return play;
  }
}
