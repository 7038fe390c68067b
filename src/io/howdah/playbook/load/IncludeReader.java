package io.howdah.playbook.load;

import io.howdah.error.HowdahException;
import io.howdah.playbook.Action;
import io.howdah.playbook.Block;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.Scope;
import io.howdah.playbook.TaskNode;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads include_tasks, import_tasks, include_role, import_role and the old include. */
final class IncludeReader {
  private static final Set<String> TASKS_ARGS = Set.of("file", ArgumentText.RAW, "apply");
  private static final Set<String> INCLUDE_WORDS =
      Set.of(
          "action",
          "args",
          "collections",
          "debugger",
          "ignore_errors",
          "loop",
          "loop_control",
          "loop_with",
          "name",
          "no_log",
          "register",
          "run_once",
          "tags",
          "timeout",
          "vars",
          "when",
          "listen");

  private final TaskContext context;
  private final YamlMapping task;
  private final Action action;

  IncludeReader(TaskContext context, YamlMapping task, Action action) {
    this.context = context;
    this.task = task;
    this.action = action;
  }

  List<TaskNode> read(Keywords keywords) {
    if (action.is("include_role") || action.is("import_role")) {
      return role(keywords);
    }
    return tasks(keywords);
  }

  private List<TaskNode> tasks(Keywords keywords) {
    String file = file();
    checkApply();
    boolean old = action.is("include");
    if (old) {
      context
          .options()
          .messages()
          .deprecate()
          .accept("\"include\" is deprecated, use include_tasks/import_tasks instead.");
    }
    boolean dynamicOld =
        ActionReader.isTemplate(file)
            || keywords.has(Keyword.LOOP)
            || isInDynamic(context.parent());
    if (action.is("include_tasks") || (old && dynamicOld)) {
      checkWords(context.handlers() ? "HandlerTaskInclude" : "TaskInclude");
      return List.of(TaskReader.make(context, keywords, task, withFile(file)));
    }
    refuseLoop(keywords, "include_tasks");
    return importTasks(keywords, file);
  }

  private Action withFile(String file) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>(action.args());
    args.remove("file");
    args.put(ArgumentText.RAW, file);
    return new Action(action.name(), action.resolved(), args);
  }

  private String file() {
    if (!action.is("include")) {
      checkArgs(TASKS_ARGS);
    }
    Object raw = action.args().get(ArgumentText.RAW);
    Object file = raw == null || raw.equals("") ? action.args().get("file") : raw;
    if (file == null || file.equals("")) {
      throw new PlaybookException("No file specified for " + action.name(), task.location());
    }
    return String.valueOf(file);
  }

  private void checkArgs(Set<String> allowed) {
    List<String> bad = new ArrayList<>(action.args().keySet());
    bad.removeAll(allowed);
    if (!bad.isEmpty()) {
      throw invalidOptions(String.join(",", bad), Errors.meant(bad.get(0), allowed));
    }
  }

  private PlaybookException invalidOptions(String options, @Nullable String remedy) {
    return new PlaybookException(
        "Invalid options for " + action.name() + ": " + options, task.location(), remedy);
  }

  private void checkApply() {
    Object apply = action.args().get("apply");
    boolean dynamic = action.is("include_tasks") || action.is("include_role");
    if (apply != null && !dynamic) {
      throw invalidOptions("apply", "'apply' goes with include_tasks and include_role.");
    }
    if (apply != null && !(apply instanceof Map)) {
      throw new PlaybookException(
          "Expected a dict for apply but got " + apply.getClass().getSimpleName() + " instead",
          task.location());
    }
  }

  private void checkWords(String what) {
    for (YamlEntry entry : task.entries()) {
      String word = String.valueOf(entry.name());
      Keyword keyword = Keyword.of(word);
      if (keyword != null && !INCLUDE_WORDS.contains(word) && !word.equals("local_action")) {
        throw Errors.notAnAttribute(entry, what, INCLUDE_WORDS);
      }
    }
  }

  private void refuseLoop(Keywords keywords, String instead) {
    if (keywords.get(Keyword.LOOP) != null) {
      throw new PlaybookException(
          "You cannot use loops on '"
              + action.name()
              + "' statements. You should use '"
              + instead
              + "' instead.",
          task.location());
    }
  }

  static boolean isInDynamic(Scope scope) {
    for (Scope at = scope; at != null; at = at.parent()) {
      if (at.kind() == Scope.Kind.INCLUDE) {
        return true;
      }
    }
    return false;
  }

  private List<TaskNode> importTasks(Keywords keywords, String raw) {
    Scope asking = Scope.of(Scope.Kind.TASK, keywords, task.location(), context.parent());
    String file = rendered(raw, asking);
    Path path = new IncludedFiles(context.play()).find(asking, file, context.handlers());
    YamlNode data = context.options().reader().read(path);
    if (data.value() == null || (data instanceof YamlSequence s && s.items().isEmpty())) {
      context.warn("file " + path + " is empty and had no tasks to include");
      return List.of();
    }
    Keywords own = withParams(keywords).with(Keyword.INCLUDED_FILE, file);
    Scope scope = Scope.of(Scope.Kind.IMPORT, own, task.location(), context.parent());
    Recursion.check(scope);
    TasksReader reader = new TasksReader(context.in(scope));
    List<Block> blocks = reader.blocks(data, "included task files must contain a list of tasks");
    return flattened(blocks);
  }

  private List<TaskNode> flattened(List<Block> blocks) {
    List<TaskNode> nodes = new ArrayList<>();
    for (Block block : blocks) {
      if (block.implicit() || context.handlers()) {
        nodes.addAll(block.block());
      } else {
        nodes.add(block);
      }
    }
    return nodes;
  }

  /** The old include takes variables among its arguments. */
  private Keywords withParams(Keywords keywords) {
    if (!action.is("include")) {
      return keywords;
    }
    Map<String, @Nullable Object> vars = own(keywords);
    action.args().forEach(vars::put);
    vars.remove(ArgumentText.RAW);
    vars.remove("tags");
    vars.remove("when");
    return keywords.with(Keyword.VARS, vars).with(Keyword.INCLUDE_PARAMS, own(keywords));
  }

  private static Map<String, @Nullable Object> own(Keywords keywords) {
    Map<String, @Nullable Object> vars = new LinkedHashMap<>();
    if (keywords.get(Keyword.VARS) instanceof Map<?, ?> own) {
      own.forEach((k, v) -> vars.put(String.valueOf(k), v));
    }
    return vars;
  }

  private String rendered(String raw, Scope scope) {
    if (!ActionReader.isTemplate(raw)) {
      return raw;
    }
    try {
      return String.valueOf(context.options().templates().render(raw, scope));
    } catch (HowdahException e) {
      throw new PlaybookException(
          "Error when evaluating variable in import path: " + raw + ".",
          task.location(),
          "An import sees extra vars, vars and vars_files of the play and of roles, not facts or"
              + " the inventory: use "
              + (action.is("import_role") ? "include_role" : "include_tasks")
              + " for those.");
    }
  }

  private List<TaskNode> role(Keywords keywords) {
    if (context.handlers()) {
      throw new PlaybookException(
          "Using '" + action.name() + "' as a handler is not supported.", task.location());
    }
    RoleArguments arguments = RoleArguments.written(action, task.location());
    checkApply();
    if (action.is("include_role")) {
      checkWords("IncludeRole");
      return List.of(TaskReader.make(context, keywords, task, action));
    }
    refuseLoop(keywords, "include_role");
    return importRole(keywords, arguments);
  }

  private List<TaskNode> importRole(Keywords keywords, RoleArguments arguments) {
    Scope asking = Scope.of(Scope.Kind.TASK, keywords, task.location(), context.parent());
    RoleArguments rendered = arguments.map(text -> rendered(text, asking));
    Scope scope = Scope.of(Scope.Kind.IMPORT, keywords, task.location(), context.parent());
    List<TaskNode> nodes = new ArrayList<>();
    nodes.addAll(new IncludedRoles(context.play()).importRole(rendered, scope).blocks());
    return nodes;
  }
}
