package io.howdah.executor.keyword;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.module.PythonText;
import io.howdah.playbook.Block;
import io.howdah.playbook.Task;
import io.howdah.playbook.TaskNode;
import io.howdah.templating.Templar;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks --tags and --skip-tags leave, by ansible-core 2.14's rules for always, never, tagged,
 * untagged and all.
 */
public final class TagSelection {
  private static final Set<String> UNTAGGED = Set.of("untagged");

  private final Set<String> only;
  private final Set<String> skip;

  /** A selection; both lists hold one tag an element. */
  public TagSelection(List<String> only, List<String> skip) {
    this.only = only.isEmpty() ? Set.of("all") : Set.copyOf(only);
    this.skip = Set.copyOf(skip);
  }

  /** A task's tags, rendered, each once; those given with commas taken apart. */
  public static List<String> tagsOf(Task task, Templar templar, VariableView variables) {
    Set<String> tags = new LinkedHashSet<>();
    for (Object tag : task.tags()) {
      Object rendered = tag instanceof String ? rendered(tag, templar, variables) : tag;
      List<?> parts = rendered instanceof List<?> list ? list : Collections.singletonList(rendered);
      for (Object part : parts) {
        addParts(tags, part);
      }
    }
    return List.copyOf(tags);
  }

  private static @Nullable Object rendered(Object tag, Templar templar, VariableView variables) {
    try {
      return templar.render(tag, variables);
    } catch (UndefinedException e) {
      throw new HowdahException(TaskErrors.twice(e), null, null, ExitCode.ERROR, e);
    }
  }

  private static void addParts(Set<String> tags, @Nullable Object part) {
    for (String word : PythonText.str(part).split(",")) {
      if (!word.isBlank()) {
        tags.add(word.strip());
      }
    }
  }

  /** Whether a task with these tags runs. */
  public boolean runs(List<String> written) {
    Set<String> tags = written.isEmpty() ? UNTAGGED : Set.copyOf(written);
    return isChosen(tags) && !isSkipped(tags);
  }

  private boolean isChosen(Set<String> tags) {
    if (tags.contains("always") || !Collections.disjoint(tags, only)) {
      return true;
    }
    boolean tagged = !tags.equals(UNTAGGED);
    boolean wide = only.contains("all") || (only.contains("tagged") && tagged);
    return wide && !tags.contains("never");
  }

  private boolean isSkipped(Set<String> tags) {
    if (skip.contains("all")) {
      return !tags.contains("always") || skip.contains("always");
    }
    boolean tagged = !tags.equals(UNTAGGED);
    return !Collections.disjoint(tags, skip) || (skip.contains("tagged") && tagged);
  }

  /** The block without tasks that don't run; inner blocks left empty are gone. */
  public Block filter(Block block, Templar templar, VariableView variables) {
    return new Block(
        block.scope(),
        filter(block.block(), templar, variables),
        filter(block.rescue(), templar, variables),
        filter(block.always(), templar, variables),
        block.implicit());
  }

  private List<TaskNode> filter(List<TaskNode> nodes, Templar templar, VariableView variables) {
    List<TaskNode> kept = new ArrayList<>();
    for (TaskNode node : nodes) {
      if (node instanceof Block inner) {
        Block filtered = filter(inner, templar, variables);
        if (!filtered.tasks().isEmpty()) {
          kept.add(filtered);
        }
      } else if (node instanceof Task task && keeps(task, templar, variables)) {
        kept.add(task);
      }
    }
    return kept;
  }

  private boolean keeps(Task task, Templar templar, VariableView variables) {
    boolean ours = task.implicit() && task.action().is("meta");
    return ours || runs(tagsOf(task, templar, variables));
  }
}
