package io.howdah.playbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One task, raw: nothing is rendered yet. Immutable; the same object wherever it is run, so that
 * its identity may be used as a key.
 */
public sealed class Task implements TaskNode permits Handler {
  private final Scope scope;
  private final Action action;
  private final boolean implicit;
  private final VarsAround around;
  private final Map<Keyword, Object> effective = new ConcurrentHashMap<>();

  /** A task that an author wrote. */
  public Task(Scope scope, Action action) {
    this(scope, action, false);
  }

  /** A task; implicit where the engine put it in by itself. */
  public Task(Scope scope, Action action, boolean implicit) {
    this.scope = scope;
    this.action = action;
    this.implicit = implicit;
    this.around = VarsAround.of(scope, isInclude());
  }

  @Override
  public Scope scope() {
    return scope;
  }

  /** What it does. */
  public Action action() {
    return action;
  }

  /** Raw arguments. */
  public Map<String, @Nullable Object> args() {
    return action.args();
  }

  /** Whether the engine put it in by itself, as the flushing of handlers. */
  public boolean implicit() {
    return implicit;
  }

  /** The raw name, if it has one. */
  public Optional<String> name() {
    Object name = scope.keywords().get(Keyword.NAME);
    return name == null || name.equals("") ? Optional.empty() : Optional.of(name.toString());
  }

  /** The title that lists and reports print, with the raw name. */
  public String title() {
    return title(name().orElse(""));
  }

  /**
   * The title that lists and reports print: "role : name"; the action where the name is empty.
   *
   * @param name the rendered name
   */
  public String title(String name) {
    if (action.is("include_role") || action.is("import_role")) {
      return name.isEmpty() ? action.name() + " : " + includedRole() : name;
    }
    String what = name.isEmpty() ? action.name() : name;
    return role().map(role -> role.fullName() + " : " + what).orElse(what);
  }

  private Object includedRole() {
    Object name = args().get("name");
    return String.valueOf(name == null ? args().get("role") : name);
  }

  /** The role that it belongs to. */
  public Optional<Role> role() {
    return scope.enclosingRole();
  }

  /** The raw value that counts for this task, inherited where the keyword is. */
  public @Nullable Object keyword(Keyword keyword) {
    if (!keyword.inherited()) {
      return scope.keywords().get(keyword);
    }
    Object known = effective.get(keyword);
    if (known == null) {
      Object value = scope.value(keyword);
      known = value == null ? Keywords.NULL : value;
      effective.put(keyword, known);
    }
    return known == Keywords.NULL ? null : known;
  }

  /** Raw values that count for this task, as a list: one value is a list of one. */
  @SuppressWarnings("unchecked")
  public List<@Nullable Object> list(Keyword keyword) {
    Object value = keyword(keyword);
    if (value == null) {
      return List.of();
    }
    return value instanceof List
        ? (List<@Nullable Object>) value
        : Collections.singletonList(value);
  }

  /** Raw conditions, outermost first; all have to hold. */
  public List<@Nullable Object> when() {
    return list(Keyword.WHEN);
  }

  /** Raw tags of this task and everything around it. */
  public List<@Nullable Object> tags() {
    return list(Keyword.TAGS);
  }

  /** The raw loop value; null where there is no loop. */
  public @Nullable Object loop() {
    return scope.keywords().get(Keyword.LOOP);
  }

  /** Whether the task has a loop. */
  public boolean loops() {
    return loop() != null;
  }

  /** The lookup of a {@code with_NAME} loop. */
  public Optional<String> loopWith() {
    return Optional.ofNullable((String) scope.keywords().get(Keyword.LOOP_WITH));
  }

  /** How the loop goes. */
  public LoopControl loopControl() {
    Object control = scope.keywords().get(Keyword.LOOP_CONTROL);
    return control == null ? LoopControl.DEFAULT : (LoopControl) control;
  }

  /** The variable that takes the result. */
  public Optional<String> register() {
    return Optional.ofNullable(scope.keywords().get(Keyword.REGISTER)).map(String::valueOf);
  }

  /**
   * The raw vars of blocks, imports and includes around this task and its own, weakest first; not
   * the play's, not the roles'.
   */
  public List<Map<String, @Nullable Object>> varsAround() {
    return around.vars();
  }

  /**
   * The raw vars of dynamic includes around this task, and its own where it is one, weakest first:
   * they beat facts and registered results.
   */
  public List<Map<String, @Nullable Object>> includeVars() {
    return around.ofIncludes();
  }

  private boolean isInclude() {
    return action.is("include_tasks") || action.is("include_role") || action.is("include");
  }

  /** The directory of the file that the task stands in. */
  public Path directory() {
    Path parent = Path.of(location().file()).toAbsolutePath().getParent();
    return parent == null ? Path.of("/") : parent;
  }

  /** Where its files are looked for: the role, the roles around it, the task file's directory. */
  public List<Path> searchPath() {
    List<Path> paths = new ArrayList<>();
    for (Role role : scope.roleChain()) {
      paths.add(0, role.path());
    }
    if (!paths.contains(directory())) {
      paths.add(directory());
    }
    return paths;
  }

  @Override
  public String toString() {
    return title() + " (" + location() + ")";
  }
}
