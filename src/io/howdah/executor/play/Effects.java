package io.howdah.executor.play;

import io.howdah.error.HowdahException;
import io.howdah.event.ResultCleaner;
import io.howdah.event.ResultState;
import io.howdah.executor.state.Recap;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.executor.task.Verdict;
import io.howdah.playbook.Identifiers;
import io.howdah.playbook.Task;
import io.howdah.variables.Variables;
import io.howdah.yaml.Unsafe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a good result does to the run: handlers, new hosts and groups, facts, stats, register. */
final class Effects {
  private final PlayRun play;
  private final Notifications notifications;

  Effects(PlayRun play) {
    this.play = play;
    this.notifications = new Notifications(play);
  }

  /** Applies an outcome, item by item. */
  void apply(TaskOutcome outcome) {
    for (Map<String, @Nullable Object> item : items(outcome)) {
      notifications.of(outcome, item);
      if (item.containsKey("add_host") || item.containsKey("add_group")) {
        new InventoryChanges(play).apply(outcome, item);
      }
      facts(outcome, item);
      stats(outcome, item);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, @Nullable Object>> items(TaskOutcome outcome) {
    if (outcome.work().task().loops() && outcome.raw().get("results") instanceof List<?> results) {
      return (List<Map<String, @Nullable Object>>) (List<?>) results;
    }
    return List.of(outcome.raw());
  }

  private void facts(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    Task task = outcome.work().task();
    if (!(item.get("ansible_facts") instanceof Map<?, ?> found) || task.action().is("debug")) {
      return;
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    found.forEach((key, value) -> facts.put(String.valueOf(key), value));
    boolean cacheable = ResultState.truth(item.remove("_ansible_facts_cacheable"));
    Variables variables = play.run().variables();
    for (String host : factHosts(outcome, item)) {
      if (task.action().is("include_vars")) {
        variables.includeVars(host, facts);
      } else if (task.action().is("set_fact")) {
        variables.setFacts(host, facts);
        if (cacheable) {
          variables.addFacts(host, facts);
        }
      } else {
        variables.addFacts(host, facts);
      }
    }
  }

  /** With delegate_facts the host that the item was delegated to, else the task's hosts. */
  private List<String> factHosts(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    return item.get(TaskOutcome.FACTS_HOST) instanceof String owner
        ? List.of(owner)
        : hosts(outcome);
  }

  /** The host, or with run_once all that can be reached. */
  private List<String> hosts(TaskOutcome outcome) {
    return outcome.work().runOnce() ? play.reachable() : List.of(outcome.host());
  }

  private void stats(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    if (!(item.get("ansible_stats") instanceof Map<?, ?> stats)
        || !(stats.get("data") instanceof Map<?, ?> data)) {
      return;
    }
    boolean perHost = !stats.containsKey("per_host") || ResultState.truth(stats.get("per_host"));
    boolean aggregate = ResultState.truth(stats.get("aggregate"));
    List<String> owners = perHost ? hosts(outcome) : List.of(Recap.RUN);
    for (String owner : owners) {
      data.forEach(
          (name, value) -> play.run().recap().set(owner, String.valueOf(name), value, aggregate));
    }
  }

  /** Keeps the result under the name that the task registers. */
  void register(TaskOutcome outcome) {
    String name = outcome.work().task().register().orElse(null);
    if (name == null) {
      return;
    }
    if (!Identifiers.isValid(name)) {
      throw new HowdahException("Invalid variable name in 'register' specified: '" + name + "'");
    }
    Map<String, @Nullable Object> clean = ResultCleaner.withoutInternals(outcome.raw());
    clean.remove("invocation");
    // What set_fact says is the playbook's own text; why it failed is not.
    boolean own =
        Verdict.OWN_FACTS.contains(outcome.work().task().action().simpleName())
            && !ResultState.truth(clean.get("failed"));
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.put(name, own ? clean : Unsafe.deep(clean));
    hosts(outcome).forEach(host -> play.run().variables().setFacts(host, variables));
  }

  /** The same variables, each marked as not to be rendered. */
  static Map<String, @Nullable Object> marked(Map<String, @Nullable Object> variables) {
    Map<String, @Nullable Object> marked = new LinkedHashMap<>();
    variables.forEach((name, value) -> marked.put(name, Unsafe.of(value)));
    return marked;
  }
}
