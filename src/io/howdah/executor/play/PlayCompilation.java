package io.howdah.executor.play;

import io.howdah.error.SourceLocation;
import io.howdah.executor.RunOptions;
import io.howdah.executor.keyword.TagSelection;
import io.howdah.playbook.Action;
import io.howdah.playbook.Block;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.Play;
import io.howdah.playbook.Scope;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A play's tasks to run, tags applied.
 *
 * @param setup the task that gathers facts; none where tags leave it out
 * @param blocks everything else
 */
record PlayCompilation(List<Task> setup, List<Block> blocks) {
  static PlayCompilation of(RunState run, PlayPlan plan, VariableView variables) {
    RunOptions.Selection selection = run.services().options().selection();
    TagSelection tags = new TagSelection(selection.tags(), selection.skipTags());
    var templar = run.services().templar();
    Block setup = Block.implicit(plan.play().scope(), List.of(gatherFacts(plan.play())));
    List<Block> blocks = new ArrayList<>();
    for (Block block : plan.play().compile(plan.fields().forceHandlers())) {
      Block filtered = tags.filter(block, templar, variables);
      if (!filtered.tasks().isEmpty()) {
        blocks.add(filtered);
      }
    }
    return new PlayCompilation(tags.filter(setup, templar, variables).tasks(), blocks);
  }

  /** The implicit first task; runs whatever the tags unless the play itself is tagged. */
  private static Task gatherFacts(Play play) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>();
    for (Keyword option :
        List.of(Keyword.GATHER_SUBSET, Keyword.GATHER_TIMEOUT, Keyword.FACT_PATH)) {
      if (play.keyword(option) != null) {
        args.put(option.word(), play.keyword(option));
      }
    }
    // Every host has facts of its own, whatever the play says of its tasks.
    Keywords keywords =
        Keywords.NONE.with(Keyword.NAME, "Gathering Facts").with(Keyword.RUN_ONCE, false);
    if (play.keyword(Keyword.TAGS) == null) {
      keywords = keywords.with(Keyword.TAGS, List.of("always"));
    }
    SourceLocation here = play.location();
    Scope scope = Scope.of(Scope.Kind.TASK, keywords, here, play.scope());
    return new Task(scope, new Action("gather_facts", "ansible.builtin.gather_facts", args));
  }
}
