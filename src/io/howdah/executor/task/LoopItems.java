package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.module.PythonText;
import io.howdah.playbook.Task;
import io.howdah.templating.Templar;
import io.howdah.templating.value.StoredValue;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import io.howdah.yaml.Unsafe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of a task's {@code loop} or {@code with_NAME}. */
final class LoopItems {
  /** Lookups that refuse a mapping as their terms. */
  private static final Set<String> WANTING_LISTS = Set.of("list", "indexed_items", "flattened");

  /** Lookups that walk over their terms: those of a mapping are its keys. */
  private static final Set<String> WALKING =
      Set.of("items", "sequence", "file", "fileglob", "lines", "pipe", "env", "vars", "template");

  private final Task task;
  private final Templar templar;
  private final VariableView variables;

  LoopItems(Task task, Templar templar, VariableView variables) {
    this.task = task;
    this.templar = templar;
    this.variables = variables;
  }

  /**
   * The items, marked where they come from outside.
   *
   * @throws UndefinedException if a variable is missing; the condition may still skip the task
   */
  List<@Nullable Object> list() {
    String with = task.loopWith().orElse(null);
    if (with != null) {
      List<@Nullable Object> found = new ArrayList<>();
      templar
          .lookup(with, terms(with), options(with), variables)
          .forEach(item -> found.add(Unsafe.deep(StoredValue.of(item))));
      return found;
    }
    Object items = templar.renderKeepingUnsafe(task.loop(), variables);
    if (items instanceof Unsafe unsafe && unsafe.value() instanceof List<?> list) {
      List<@Nullable Object> marked = new ArrayList<>();
      list.forEach(item -> marked.add(Unsafe.deep(StoredValue.of(item))));
      return marked;
    }
    if (items instanceof List<?> list) {
      List<@Nullable Object> stored = new ArrayList<>();
      list.forEach(item -> stored.add(StoredValue.of(item)));
      return stored;
    }
    throw new HowdahException(
        "Invalid data passed to 'loop', it requires a list, got this instead: "
            + PythonText.str(Unsafe.strip(items))
            + ". Hint: If you passed a list/dict of just one element, try adding wantlist=True to"
            + " your lookup invocation or use q/query instead of lookup.");
  }

  private List<@Nullable Object> terms(String with) {
    Object written = task.loop();
    if (with.equals("first_found") && written instanceof List<?> list) {
      return renderable(list);
    }
    Object rendered =
        StoredValue.read(
            templar.renderKeepingUnsafe(
                written instanceof String text ? text.strip() : written, variables));
    if (rendered instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    if (WANTING_LISTS.contains(with) && rendered instanceof Map) {
      throw new HowdahException("with_" + with + " expects a list");
    }
    return rendered instanceof Map<?, ?> map && WALKING.contains(with)
        ? new ArrayList<>(map.keySet())
        : new ArrayList<>(Collections.singletonList(rendered));
  }

  /** Terms of first_found: those that need an undefined variable are passed over. */
  private List<@Nullable Object> renderable(List<?> written) {
    List<@Nullable Object> terms = new ArrayList<>();
    for (Object term : written) {
      try {
        terms.add(templar.render(term, variables));
      } catch (UndefinedException e) {
        continue;
      }
    }
    return terms;
  }

  private Map<String, @Nullable Object> options(String with) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    if (with.equals("first_found")) {
      options.put("_subdir", subfolder());
    }
    return options;
  }

  private String subfolder() {
    String action = task.action().name();
    if (action.contains("template")) {
      return "templates";
    }
    return action.contains("var") ? "vars" : "files";
  }
}
