package io.howdah.playbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Tasks that share keywords and rescue.
 *
 * @param scope its keywords and those around it
 * @param block what runs
 * @param rescue what runs when something in block failed
 * @param always what runs in any case
 * @param implicit whether it stands only for a bare list of tasks
 */
public record Block(
    Scope scope,
    List<TaskNode> block,
    List<TaskNode> rescue,
    List<TaskNode> always,
    boolean implicit)
    implements TaskNode {

  /** A block that stands for a bare list. */
  public static Block implicit(Scope scope, List<TaskNode> tasks) {
    return new Block(scope, tasks, List.of(), List.of(), true);
  }

  /** Every task inside, in order of writing, nested blocks opened. */
  public List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    collect(this, tasks);
    return tasks;
  }

  private static void collect(TaskNode node, List<Task> into) {
    if (node instanceof Task task) {
      into.add(task);
    } else if (node instanceof Block block) {
      block.block.forEach(n -> collect(n, into));
      block.rescue.forEach(n -> collect(n, into));
      block.always.forEach(n -> collect(n, into));
    }
  }

  /** Identity: two blocks written alike are two blocks. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
