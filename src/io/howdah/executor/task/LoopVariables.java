package io.howdah.executor.task;

import io.howdah.action.Marks;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.module.PythonText;
import io.howdah.playbook.LoopControl;
import io.howdah.playbook.Task;
import io.howdah.templating.Templar;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task's loop_control, rendered, and the variables that it gives each item.
 *
 * @param loopVar the item's variable
 * @param indexVar the index's variable, or null
 * @param pauseMillis wait between items
 * @param extended whether ansible_loop is set
 * @param allItems whether ansible_loop holds all items
 * @param label raw, rendered for each item
 */
record LoopVariables(
    String loopVar,
    @Nullable String indexVar,
    long pauseMillis,
    boolean extended,
    boolean allItems,
    Object label) {

  static LoopVariables of(Task task, Templar templar, VariableView variables) {
    LoopControl control = task.loopControl();
    String loopVar = PythonText.str(templar.render(control.loopVar(), variables));
    Object index = templar.render(control.indexVar(), variables);
    Object label = control.label();
    return new LoopVariables(
        loopVar,
        index == null ? null : PythonText.str(index),
        pause(task, templar.render(control.pause(), variables)),
        io.howdah.action.Args.isTrue(templar.render(control.extended(), variables)),
        io.howdah.action.Args.isTrue(templar.render(control.extendedAllItems(), variables)),
        label == null ? "{{" + loopVar + "}}" : label);
  }

  private static long pause(Task task, @Nullable Object value) {
    if (value == null) {
      return 0;
    }
    try {
      return (long) (Double.parseDouble(PythonText.str(value)) * 1000);
    } catch (NumberFormatException e) {
      throw TaskErrors.at(
          "the field 'pause' has an invalid value ("
              + PythonText.str(value)
              + "), and could not be converted to an float.",
          task.location(),
          e);
    }
  }

  /** Sets an item's variables. */
  void put(Map<String, @Nullable Object> into, List<?> items, int index) {
    into.put("ansible_loop_var", loopVar);
    into.put(loopVar, items.get(index));
    if (indexVar != null) {
      into.put("ansible_index_var", indexVar);
      into.put(indexVar, (long) index);
    }
    if (extended) {
      into.put("ansible_loop", position(items, index));
    }
  }

  private Map<String, @Nullable Object> position(List<?> items, int index) {
    int length = items.size();
    Map<String, @Nullable Object> loop = new LinkedHashMap<>();
    loop.put("index", index + 1L);
    loop.put("index0", (long) index);
    loop.put("first", index == 0);
    loop.put("last", index + 1 == length);
    loop.put("length", (long) length);
    loop.put("revindex", (long) (length - index));
    loop.put("revindex0", (long) (length - index - 1));
    if (allItems) {
      loop.put("allitems", new ArrayList<>(items));
    }
    if (index + 1 < length) {
      loop.put("nextitem", items.get(index + 1));
    }
    if (index > 0) {
      loop.put("previtem", items.get(index - 1));
    }
    return loop;
  }

  /** Adds an item's variables to its result, plain. */
  void addTo(Map<String, @Nullable Object> result, Map<String, @Nullable Object> variables) {
    copy(variables, result, loopVar);
    result.put("ansible_loop_var", loopVar);
    if (indexVar != null) {
      copy(variables, result, indexVar);
      result.put("ansible_index_var", indexVar);
    }
    if (extended) {
      copy(variables, result, "ansible_loop");
    }
  }

  private static void copy(
      Map<String, @Nullable Object> from, Map<String, @Nullable Object> to, String name) {
    to.put(name, Marks.open(from.get(name)));
  }
}
