package io.howdah.playbook.load;

import io.howdah.playbook.Action;
import io.howdah.playbook.Block;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.Play;
import io.howdah.playbook.Playbook;
import io.howdah.playbook.Role;
import io.howdah.playbook.RoleUse;
import io.howdah.playbook.Scope;
import io.howdah.playbook.Task;
import io.howdah.yaml.YamlMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns YAML into playbooks: imports opened, roles loaded, everything checked that can be checked
 * before a host is touched. At run time it opens includes. Thread-safe.
 */
public final class PlaybookLoader {
  private final LoaderOptions options;
  private final RoleCache roles = new RoleCache();

  /** A loader. */
  public PlaybookLoader(LoaderOptions options) {
    this.options = options;
  }

  /**
   * A whole playbook.
   *
   * @throws io.howdah.error.HowdahException located, where anything is wrong with it
   */
  public Playbook load(Path file) {
    return new Playbook(file, new PlaybookReader(options, roles).read(file));
  }

  /**
   * A playbook of one play that no file holds.
   *
   * @param file the name to give it; its folder is the playbook's
   * @throws io.howdah.error.HowdahException located, where anything is wrong with it
   */
  public Playbook load(Path file, YamlMapping play) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    PlayReader reader =
        new PlayReader(
            options, folder == null ? Path.of("/") : folder, PlayReader.ImportedBy.NOBODY);
    return new Playbook(file, List.of(reader.read(play, roles)));
  }

  /**
   * What an include brought.
   *
   * @param blocks to run in its place
   * @param handlers to add to the play's, last
   * @param visible roles whose variables the whole play sees from now on
   */
  public record Included(List<Block> blocks, List<Block> handlers, List<Role> visible) {}

  /**
   * An include_tasks whose arguments are rendered for some hosts.
   *
   * @param task the include
   * @param file as {@link #tasksFile} found it
   * @param vars loop variables and others to add to the task's own vars
   * @param apply keywords for the tasks brought; may be empty
   */
  public record TasksInclude(
      Task task,
      Path file,
      Map<String, @Nullable Object> vars,
      Map<String, @Nullable Object> apply) {}

  /**
   * An include_role whose arguments are rendered for some hosts.
   *
   * @param task the include
   * @param args its arguments, rendered
   * @param vars loop variables and others to add to the task's own vars
   */
  public record RoleInclude(
      Task task, Map<String, @Nullable Object> args, Map<String, @Nullable Object> vars) {}

  /** The file that an include of tasks means; it need not exist. */
  public Path tasksFile(Play play, Task include, String target) {
    PlayContext context = context(play);
    return new IncludedFiles(context).find(include.scope(), target, include instanceof Handler);
  }

  /** Opens an include_tasks. */
  public Included includeTasks(Play play, TasksInclude include) {
    PlayContext context = context(play);
    Scope scope = includeScope(include.task(), include.vars(), include.file().toString());
    Scope parent = applied(scope, include.apply());
    boolean handlers = include.task() instanceof Handler;
    TasksReader reader = new TasksReader(new TaskContext(context, parent, handlers));
    List<Block> blocks =
        reader.blocks(
            options.reader().read(include.file()),
            "included task files must contain a list of tasks");
    return included(context, blocks, List.of(), List.of());
  }

  /** Opens an include_role. */
  public Included includeRole(Play play, RoleInclude include) {
    PlayContext context = context(play);
    RoleArguments arguments =
        RoleArguments.rendered(
            new Action(
                include.task().action().name(), include.task().action().resolved(), include.args()),
            include.task().location());
    Scope scope = includeScope(include.task(), include.vars(), null);
    Scope parent = applied(scope, strings(include.args().get("apply")));
    RoleUse use = new IncludedRoles(context).use(arguments, scope, parent);
    List<Role> visible = isTrue(include.args().get("public")) ? List.of(use.role()) : List.of();
    return included(context, use.blocks(), use.handlers(), visible);
  }

  private static Included included(
      PlayContext context, List<Block> blocks, List<Block> handlers, List<Role> visible) {
    List<Block> allHandlers = new ArrayList<>(handlers);
    List<Role> allVisible = new ArrayList<>(visible);
    for (RoleUse use : context.imported()) {
      allHandlers.addAll(use.handlers());
      allVisible.add(use.role());
    }
    return new Included(blocks, allHandlers, allVisible);
  }

  private PlayContext context(Play play) {
    return PlayContext.of(options, play.basedir(), play.scope(), roles);
  }

  private static Scope includeScope(
      Task task, Map<String, @Nullable Object> vars, @Nullable String file) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(task.scope().vars());
    all.putAll(vars);
    Keywords keywords = task.scope().keywords().with(Keyword.VARS, all);
    if (file != null) {
      Object written = task.args().get(ArgumentText.RAW);
      String shown = String.valueOf(written);
      keywords =
          keywords.with(Keyword.INCLUDED_FILE, ActionReader.isTemplate(shown) ? file : shown);
    }
    return Scope.of(Scope.Kind.INCLUDE, keywords, task.location(), task.scope().parent());
  }

  private static Scope applied(Scope include, Map<String, @Nullable Object> apply) {
    return apply.isEmpty() ? include : ApplyReader.scope(include, apply);
  }

  private static Map<String, @Nullable Object> strings(@Nullable Object map) {
    Map<String, @Nullable Object> strings = new LinkedHashMap<>();
    if (map instanceof Map<?, ?> m) {
      m.forEach((k, v) -> strings.put(String.valueOf(k), v));
    }
    return strings;
  }

  private static boolean isTrue(@Nullable Object value) {
    return value != null
        && List.of("true", "yes", "on", "1", "y", "t")
            .contains(value.toString().toLowerCase(Locale.ROOT));
  }
}
