package io.howdah.playbook.load;

import io.howdah.playbook.Action;
import io.howdah.playbook.PlaybookException;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a task does from any of the ways in which that can be written. */
final class ActionReader {
  private static final String VARIABLE = "_variable_params";
  private static final Set<String> COMMANDS =
      Set.of("command", "shell", "raw", "script", "win_command", "win_shell");
  private static final Set<String> RAW_ALLOWED =
      Set.of(
          "include",
          "include_vars",
          "include_tasks",
          "include_role",
          "import_tasks",
          "import_role",
          "add_host",
          "group_by",
          "set_fact",
          "meta");
  private static final Set<String> BUILTIN_TASKS =
      Set.of("meta", "include", "include_tasks", "include_role", "import_tasks", "import_role");
  private static final Set<String> HAVE_CMD = Set.of("command", "shell", "script");

  private final YamlMapping task;
  private final TaskContext context;
  private final List<String> collections;

  ActionReader(YamlMapping task, TaskContext context, List<String> collections) {
    this.task = task;
    this.context = context;
    this.collections = collections;
  }

  /** Name and arguments as they were found. */
  private record Found(String name, Map<String, @Nullable Object> args) {}

  /**
   * The task's action.
   *
   * @param candidates the task's entries that are no keywords
   */
  Action read(List<YamlEntry> candidates) {
    YamlEntry old = oldStyle();
    YamlEntry first = old != null ? old : candidates.isEmpty() ? null : candidates.get(0);
    if (first == null) {
      throw new PlaybookException("no module/action detected in task.", task.location());
    }
    Found found = old != null ? oldArgs(old.value()) : newArgs(first);
    int next = old != null ? 0 : 1;
    if (candidates.size() > next) {
      throw conflict(found.name(), candidates.get(next));
    }
    return finish(found, old != null);
  }

  private @Nullable YamlEntry oldStyle() {
    YamlEntry action = task.entry("action");
    YamlEntry local = task.entry("local_action");
    if (action != null && local != null) {
      throw new PlaybookException(
          "action and local_action are mutually exclusive", task.location());
    }
    return action != null ? action : local;
  }

  private PlaybookException conflict(String name, YamlEntry second) {
    String word = String.valueOf(second.name());
    String meant = Errors.meant(word, TaskReader.knownWords(context.handlers()));
    return new PlaybookException(
        "conflicting action statements: " + name + ", " + word, task.location(), meant);
  }

  private Action finish(Found found, boolean oldStyle) {
    String resolved = resolve(found.name(), oldStyle);
    Map<String, @Nullable Object> args = additional();
    args.putAll(found.args());
    refuseInternal(found.name(), args);
    String simple = builtinName(resolved);
    if (HAVE_CMD.contains(simple)) {
      moveCmd(args);
    }
    boolean rawAllowed = COMMANDS.contains(simple) || RAW_ALLOWED.contains(simple);
    if (!rawAllowed && hasRaw(args)) {
      keepTemplateOnly(found.name(), args);
    }
    return new Action(found.name(), resolved, args);
  }

  private String resolve(String name, boolean oldStyle) {
    if (BUILTIN_TASKS.contains(builtinName(name))) {
      return "ansible.builtin." + builtinName(name);
    }
    String resolved = context.options().modules().resolve(name, collections);
    if (resolved == null && !oldStyle) {
      throw new PlaybookException(
          "couldn't resolve module/action '"
              + name
              + "'. This often indicates a misspelling, missing collection, or incorrect module"
              + " path.",
          task.location(),
          meant(name));
    }
    return resolved == null ? name : resolved;
  }

  /** A keyword of tasks, else a module. */
  private @Nullable String meant(String name) {
    String keyword = Errors.meant(name, TaskReader.knownWords(context.handlers()));
    return keyword != null
        ? keyword
        : context.options().modules().nearest(name).map(Errors::question).orElse(null);
  }

  /** The name within ansible.builtin and ansible.legacy; another full name as it is. */
  private static String builtinName(String name) {
    for (String own : List.of("ansible.builtin.", "ansible.legacy.", "ansible.windows.")) {
      if (name.startsWith(own)) {
        return name.substring(own.length());
      }
    }
    return name;
  }

  private Map<String, @Nullable Object> additional() {
    Map<String, @Nullable Object> args = new LinkedHashMap<>();
    YamlNode node = task.get("args");
    Object value = node == null ? null : Unsafe.strip(node.value());
    if (value instanceof Map<?, ?> map) {
      map.forEach((k, v) -> args.put(String.valueOf(k), v));
    } else if (value instanceof String text && !text.isEmpty()) {
      args.put(VARIABLE, requireTemplate(text));
    } else if (node != null && truthy(value)) {
      throw new PlaybookException(
          "Complex args must be a dictionary or variable string (\"{{var}}\").", task.location());
    }
    return args;
  }

  private String requireTemplate(String text) {
    if (!isTemplate(text)) {
      throw new PlaybookException(
          "Complex args containing variables cannot use bare variables (without Jinja2"
              + " delimiters), and must use the full variable style ('{{var_name}}')",
          task.location());
    }
    return text;
  }

  private static boolean truthy(@Nullable Object value) {
    return value != null
        && !value.equals("")
        && !value.equals(false)
        && !(value instanceof List<?> list && list.isEmpty());
  }

  private Found newArgs(YamlEntry entry) {
    String name = String.valueOf(entry.name());
    Object value = Unsafe.strip(entry.value().value());
    if (value instanceof Map<?, ?> map) {
      return new Found(name, copy(map));
    }
    if (value instanceof String text) {
      return new Found(name, parse(text, COMMANDS.contains(builtinName(name))));
    }
    if (value == null) {
      return new Found(name, Map.of());
    }
    throw unexpected(entry.value());
  }

  private Found oldArgs(YamlNode node) {
    Object value = Unsafe.strip(node.value());
    if (value instanceof String text) {
      return fromLine(text, Map.of());
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw unexpected(node);
    }
    Map<String, @Nullable Object> args = copy(map);
    Object module = args.remove("module");
    if (!(module instanceof String text)) {
      throw new PlaybookException("no module/action detected in task.", task.location());
    }
    return withInnerArgs(fromLine(text, args));
  }

  private Found fromLine(String line, Map<String, @Nullable Object> first) {
    List<String> words = split(line);
    if (words.isEmpty()) {
      throw new PlaybookException("no module/action detected in task.", task.location());
    }
    String name = words.get(0).strip();
    String rest = String.join(" ", words.subList(1, words.size()));
    Map<String, @Nullable Object> args = new LinkedHashMap<>(first);
    args.putAll(parse(rest, COMMANDS.contains(builtinName(name))));
    return new Found(name, args);
  }

  /** {@code action: {module: x, args: {...}}}. */
  private Found withInnerArgs(Found found) {
    Object inner = found.args().remove("args");
    if (inner instanceof String text) {
      found.args().putAll(parse(text, false));
    } else if (inner instanceof Map<?, ?> map) {
      found.args().putAll(copy(map));
    }
    return found;
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((k, v) -> copy.put(String.valueOf(k), v));
    return copy;
  }

  private Map<String, @Nullable Object> parse(String text, boolean command) {
    try {
      return ArgumentText.parse(text, command);
    } catch (IllegalArgumentException e) {
      throw new PlaybookException(String.valueOf(e.getMessage()), task.location());
    }
  }

  private List<String> split(String text) {
    try {
      return ArgumentSplitter.split(text);
    } catch (IllegalArgumentException e) {
      throw new PlaybookException(String.valueOf(e.getMessage()), task.location());
    }
  }

  private PlaybookException unexpected(YamlNode node) {
    return new PlaybookException(
        "unexpected parameter type in action: " + PythonClass.of(node), task.location());
  }

  private void refuseInternal(String name, Map<String, @Nullable Object> args) {
    for (String key : args.keySet()) {
      if (key.startsWith("_ansible_")) {
        throw Errors.plain(
            "invalid parameter specified for action '" + name + "': '" + key + "'",
            task.location());
      }
    }
  }

  private void moveCmd(Map<String, @Nullable Object> args) {
    if (!args.containsKey("cmd")) {
      return;
    }
    if (hasRaw(args)) {
      throw Errors.plain(
          "The 'cmd' argument cannot be used when other raw parameters are specified. Please put"
              + " everything in one or the other place.",
          task.location());
    }
    args.put(ArgumentText.RAW, args.remove("cmd"));
  }

  private static boolean hasRaw(Map<String, @Nullable Object> args) {
    Object raw = args.get(ArgumentText.RAW);
    return raw != null && !raw.equals("");
  }

  private void keepTemplateOnly(String name, Map<String, @Nullable Object> args) {
    String raw = String.valueOf(args.remove(ArgumentText.RAW));
    if (!isTemplate(raw)) {
      throw new PlaybookException(
          "this task '"
              + name
              + "' has extra params, which is only allowed in the following modules: "
              + "command, shell, raw, script, win_command, win_shell, include, include_vars,"
              + " include_tasks, include_role, import_tasks, import_role, add_host, group_by,"
              + " set_fact, meta",
          task.location());
    }
    args.put(VARIABLE, raw);
  }

  static boolean isTemplate(String text) {
    return text.contains("{{") || text.contains("{%") || text.contains("{#");
  }
}
