package io.howdah.executor.task;

import io.howdah.executor.keyword.TaskErrors;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A task's module_defaults: for each name the innermost entry counts; groups in the order in which
 * they are written, the module's own entry over them.
 */
final class ModuleDefaults {
  private static final String GROUP = "group/";

  private final Task task;
  private final TaskServices.Code code;
  private final UnaryOperator<@Nullable Object> render;

  ModuleDefaults(Task task, TaskServices.Code code, UnaryOperator<@Nullable Object> render) {
    this.task = task;
    this.code = code;
    this.render = render;
  }

  /** The arguments that a module has by default, rendered. */
  Map<String, @Nullable Object> of(String module) {
    Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
    Map<String, @Nullable Object> written = written();
    if (written.isEmpty()) {
      return defaults;
    }
    String name = fullName(module);
    written.forEach(
        (key, values) -> {
          if (key.startsWith(GROUP) && members(key.substring(GROUP.length())).contains(name)) {
            putAll(defaults, values);
          }
        });
    putAll(defaults, written.get(name));
    return defaults;
  }

  private Map<String, @Nullable Object> written() {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    for (Object layer : task.list(Keyword.MODULE_DEFAULTS)) {
      if (layer instanceof Map<?, ?> map) {
        map.forEach((key, values) -> written.put(key(String.valueOf(key)), values));
      }
    }
    return written;
  }

  private String key(String name) {
    if (!name.startsWith(GROUP)) {
      return fullName(name);
    }
    String group = name.substring(GROUP.length());
    return group.split("\\.").length > 2 ? name : GROUP + "ansible.builtin." + group;
  }

  private Set<String> members(String group) {
    return code.foreign()
        .actionGroup(group)
        .orElseThrow(
            () ->
                TaskErrors.at(
                    "Error loading module_defaults: could not resolve the module_defaults group "
                        + group,
                    task.location(),
                    null));
  }

  private void putAll(Map<String, @Nullable Object> into, @Nullable Object values) {
    if (render.apply(values) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> into.put(PythonText.str(key), value));
    }
  }

  private String fullName(String name) {
    String ours = code.modules().fullName(name).orElse(null);
    if (ours != null) {
      return ours;
    }
    String plain = name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    if (!plain.contains(".") && code.actions().names().contains(plain)) {
      return "ansible.builtin." + plain;
    }
    return code.foreign().resolved(name);
  }
}
