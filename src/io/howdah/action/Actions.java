package io.howdah.action;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Actions by name; whatever has none of its own is a module that runs on the host as it is. */
public final class Actions {
  private static final Map<String, Supplier<Action>> MAKERS =
      Map.ofEntries(
          Map.entry("add_host", AddHostAction::new),
          Map.entry("assemble", AssembleAction::new),
          Map.entry("assert", AssertAction::new),
          Map.entry("async_status", AsyncStatusAction::new),
          Map.entry("copy", CopyAction::new),
          Map.entry("debug", DebugAction::new),
          Map.entry("fail", FailAction::new),
          Map.entry("fetch", FetchAction::new),
          Map.entry("gather_facts", GatherFactsAction::new),
          Map.entry("group_by", GroupByAction::new),
          Map.entry("include_vars", IncludeVarsAction::new),
          Map.entry("package", () -> new DispatchAction("pkg_mgr", null)),
          Map.entry("pause", PauseAction::new),
          Map.entry("reboot", RebootAction::new),
          Map.entry("script", ScriptAction::new),
          Map.entry("service", () -> new DispatchAction("service_mgr", "ansible.legacy.service")),
          Map.entry("set_fact", SetFactAction::new),
          Map.entry("set_stats", SetStatsAction::new),
          Map.entry("synchronize", SynchronizeAction::new),
          Map.entry("template", TemplateAction::new),
          Map.entry("unarchive", UnarchiveAction::new),
          Map.entry("uri", UriAction::new),
          Map.entry("validate_argument_spec", ValidateArgumentSpecAction::new),
          Map.entry("wait_for_connection", WaitForConnectionAction::new));

  /** Those that the executor does itself. */
  private static final Set<String> EXECUTORS =
      Set.of(
          "meta",
          "include",
          "include_tasks",
          "include_role",
          "import_tasks",
          "import_role",
          "import_playbook");

  private static final Set<String> NAMES =
      Stream.concat(MAKERS.keySet().stream(), EXECUTORS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, Action> made = new ConcurrentHashMap<>();
  private final Action normal = new NormalAction();

  /** The action that a task names. */
  public Action find(io.howdah.playbook.Action wanted) {
    String name = wanted.simpleName();
    boolean ours =
        wanted.resolved().startsWith("ansible.builtin.")
            || wanted.resolved().startsWith("ansible.legacy.")
            || wanted.resolved().equals("ansible.posix.synchronize")
            || !wanted.resolved().contains(".");
    Supplier<Action> maker = ours ? MAKERS.get(name) : null;
    return maker == null ? normal : made.computeIfAbsent(name, key -> maker.get());
  }

  /** Whether the action asks its host something whenever it runs. */
  public boolean reachesHost(io.howdah.playbook.Action wanted) {
    return !EXECUTORS.contains(wanted.simpleName()) && find(wanted).reachesHost();
  }

  /** Whether an action of this short name is one of its own, not the executor's. */
  public boolean isPlugin(String name) {
    return MAKERS.containsKey(name);
  }

  /** Short names of everything that is an action, whether or not it is a module too. */
  public Set<String> names() {
    return NAMES;
  }
}
