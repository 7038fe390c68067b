package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.event.ResultState;
import io.howdah.module.PythonText;
import io.howdah.playbook.Identifiers;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.yaml.Unsafe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Completes a raw result and applies changed_when and failed_when. */
public final class Verdict {
  /** Actions whose facts are the user's own words, not a host's. */
  public static final Set<String> OWN_FACTS = Set.of("set_fact", "include_vars");

  private final TaskServices services;
  private final Task task;
  private final ScratchView variables;

  Verdict(TaskServices services, Task task, ScratchView variables) {
    this.services = services;
    this.task = task;
    this.variables = variables;
  }

  /**
   * Adds the keys that every result has, and lets later conditions see it.
   *
   * @param attempt the number of this attempt; 0 for none
   */
  void complete(Map<String, @Nullable Object> raw, long attempt) {
    if (!raw.containsKey("failed")) {
      raw.put("failed", failedByCode(raw.get("rc")));
    }
    if (attempt > 0) {
      raw.put("attempts", attempt);
    }
    raw.putIfAbsent("changed", false);
    addLines(raw, "stdout");
    addLines(raw, "stderr");
    if (raw.get("ansible_facts") instanceof Map<?, ?> facts && !task.action().is("debug")) {
      addFacts(facts);
    }
    register(raw);
  }

  private static boolean failedByCode(@Nullable Object code) {
    return code != null && !PythonText.str(code).equals("0");
  }

  private static void addLines(Map<String, @Nullable Object> raw, String stream) {
    if (raw.get(stream) instanceof String text && !raw.containsKey(stream + "_lines")) {
      List<Object> lines = new ArrayList<>();
      text.lines().forEach(lines::add);
      raw.put(stream + "_lines", lines);
    }
  }

  private void addFacts(Map<?, ?> facts) {
    boolean own = OWN_FACTS.contains(task.action().simpleName());
    Map<Object, @Nullable Object> all = new LinkedHashMap<>();
    if (!own && Unsafe.strip(variables.get("ansible_facts")) instanceof Map<?, ?> known) {
      all.putAll(known);
    }
    facts.forEach(
        (key, value) -> {
          String name = PythonText.str(key);
          variables.own().put(name, own ? value : Unsafe.of(value));
          boolean prefixed = name.startsWith("ansible_") && !name.equals("ansible_local");
          all.put(prefixed ? name.substring("ansible_".length()) : name, value);
        });
    if (!own) {
      variables.own().put("ansible_facts", Unsafe.of(all));
    }
  }

  private void register(Map<String, @Nullable Object> raw) {
    String name = task.register().orElse(null);
    if (name == null) {
      return;
    }
    if (!Identifiers.isValid(name)) {
      throw new HowdahException("Invalid variable name in 'register' specified: '" + name + "'");
    }
    variables.own().put(name, Unsafe.deep(raw));
  }

  /** Applies changed_when, then failed_when, unless the task was skipped. */
  void judge(Map<String, @Nullable Object> raw) {
    if (ResultState.truth(raw.get("skipped"))) {
      return;
    }
    Conditions conditions = Conditions.ofResult(services, task);
    List<@Nullable Object> changed = task.list(Keyword.CHANGED_WHEN);
    List<@Nullable Object> failed = task.list(Keyword.FAILED_WHEN);
    String word = "changed";
    try {
      if (!changed.isEmpty()) {
        raw.put("changed", conditions.hold(changed, variables));
      }
      word = "failed";
      if (!failed.isEmpty()) {
        boolean fails = conditions.hold(failed, variables);
        raw.put("failed", fails);
        raw.put("failed_when_result", fails);
      }
    } catch (HowdahException e) {
      raw.put("failed", true);
      raw.put(word + "_when_result", e.getMessage());
    }
  }
}
