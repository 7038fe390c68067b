package io.howdah.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts a play's sections in a row, as Ansible does. */
final class PlayCompiler {
  private PlayCompiler() {}

  static List<Block> compile(Play play, boolean forceHandlers) {
    List<List<Block>> sections = List.of(play.preTasks(), middle(play), play.postTasks());
    List<Block> all = new ArrayList<>();
    for (List<Block> section : sections) {
      if (forceHandlers) {
        all.add(flushedAlways(play, section));
      } else {
        all.addAll(section);
        all.add(flush(play));
      }
    }
    return all;
  }

  private static List<Block> middle(Play play) {
    List<Block> middle = new ArrayList<>();
    play.roles().forEach(use -> middle.addAll(use.blocks()));
    middle.addAll(play.tasks());
    return middle;
  }

  private static Block flushedAlways(Play play, List<Block> section) {
    Scope scope = scope(play, Scope.Kind.BLOCK);
    List<TaskNode> body = section.isEmpty() ? List.of(meta(play, "noop")) : List.copyOf(section);
    return new Block(scope, body, List.of(), List.of(flush(play)), true);
  }

  private static Block flush(Play play) {
    return Block.implicit(scope(play, Scope.Kind.BLOCK), List.of(meta(play, "flush_handlers")));
  }

  private static Task meta(Play play, String what) {
    Action action = new Action("meta", "ansible.builtin.meta", Map.of("_raw_params", what));
    return new Task(scope(play, Scope.Kind.TASK), action, true);
  }

  private static Scope scope(Play play, Scope.Kind kind) {
    return Scope.of(kind, Keywords.NONE, play.location(), play.scope());
  }
}
