package io.howdah.executor.play;

import io.howdah.error.HowdahException;
import io.howdah.event.Ids;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskInfo.Trait;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.executor.keyword.TagSelection;
import io.howdah.module.PythonText;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Role;
import io.howdah.playbook.Task;
import io.howdah.templating.Templar;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tasks as events show them; each task keeps its id through the play. */
final class TaskInfos {
  private final PlayRun play;
  private final Map<Task, TaskInfo> known = new IdentityHashMap<>();

  TaskInfos(PlayRun play) {
    this.play = play;
  }

  /** The task as it was announced; described anew if it never was. */
  synchronized TaskInfo of(Task task) {
    TaskInfo info = known.get(task);
    return info == null ? announce(task, play.variables()) : info;
  }

  /** Describes a task by what its first host sees. */
  synchronized TaskInfo announce(Task task, VariableView variables) {
    TaskInfo old = known.get(task);
    String id = old == null ? Ids.next().toString() : old.id();
    TaskInfo info = describe(id, task, variables);
    known.put(task, info);
    return info;
  }

  private TaskInfo describe(String id, Task task, VariableView variables) {
    List<Trait> traits = traits(task, variables);
    String path =
        task.implicit() || task.action().is("gather_facts") && task.name().isEmpty()
            ? ""
            : task.location().file() + ":" + task.location().line();
    return new TaskInfo(
        id,
        title(task, variables),
        task.action().name(),
        traits.contains(Trait.NO_LOG) ? Map.of() : ShownArguments.of(task.args()),
        path,
        task.role().map(Role::fullName).orElse(null),
        new TaskInfo.Traits(traits),
        tags(task, variables));
  }

  private String title(Task task, VariableView variables) {
    String raw = task.name().orElse("");
    if (task.action().is("meta")) {
      return task.title().strip();
    }
    try {
      return task.title(PythonText.str(templar().render(raw, variables))).strip();
    } catch (HowdahException e) {
      // A name that can't be rendered is shown as it is written.
      return task.title().strip();
    }
  }

  private List<String> tags(Task task, VariableView variables) {
    try {
      return TagSelection.tagsOf(task, templar(), variables);
    } catch (HowdahException e) {
      return List.of();
    }
  }

  private List<Trait> traits(Task task, VariableView variables) {
    KeywordValues keywords = new KeywordValues(task, templar(), variables);
    var options = play.run().services().options();
    List<Trait> traits = new ArrayList<>();
    add(traits, Trait.HANDLER, task instanceof Handler);
    add(
        traits,
        Trait.INCLUDE,
        task.action().is("include_tasks")
            || task.action().is("include_role")
            || task.action().is("include"));
    add(traits, Trait.LOOP, task.loops());
    add(traits, Trait.NO_LOG, flag(keywords, Keyword.NO_LOG, options.behaviour().noLog()));
    add(traits, Trait.CHECK_MODE, flag(keywords, Keyword.CHECK_MODE, options.mode().check()));
    add(traits, Trait.DIFF, flag(keywords, Keyword.DIFF, options.mode().diff()));
    String strategy = play.fields().strategy();
    add(traits, Trait.FREE, strategy.equals("free") || strategy.equals("host_pinned"));
    add(traits, Trait.IMPLICIT, task.implicit());
    return traits;
  }

  private static void add(List<Trait> traits, Trait trait, boolean holds) {
    if (holds) {
      traits.add(trait);
    }
  }

  private static boolean flag(KeywordValues keywords, Keyword keyword, boolean byDefault) {
    return keywords.flagOr(keyword, byDefault);
  }

  private Templar templar() {
    return play.run().services().templar();
  }
}
