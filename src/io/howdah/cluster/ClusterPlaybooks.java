package io.howdah.cluster;

import io.howdah.engine.Howdah;
import io.howdah.engine.RunRequest;
import io.howdah.engine.RunSummary;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs the cluster's playbooks over its inventory. */
public final class ClusterPlaybooks {
  private final Path folder;
  private final Path inventory;
  private final RunRequest template;

  /**
   * Takes what all runs have in common.
   *
   * @param folder with site.yml and the roles
   * @param inventory file of the cluster's hosts
   * @param template request whose playbooks, inventory and extra variables are replaced
   */
  public ClusterPlaybooks(Path folder, Path inventory, RunRequest template) {
    this.folder = folder;
    this.inventory = inventory;
    this.template = template;
  }

  /** Runs one playbook, such as {@code etcd.yml}. */
  RunSummary run(String playbook, Map<String, @Nullable Object> extraVars, RunListener listener) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(template.extraVars());
    variables.putAll(extraVars);
    RunRequest request =
        template.withPlaybooks(
            List.of(folder.resolve(playbook).toString()), List.of(inventory.toString()), variables);
    return Howdah.run(request, listener);
  }

  /**
   * What a task printed on a host.
   *
   * @param ran false where the host could not be reached or the task never ran
   * @param succeeded whether its command ended with 0
   * @param text its output
   */
  record Output(boolean ran, boolean succeeded, String text) {}

  /** Runs a playbook in silence and returns, by host, what a task of this name printed. */
  Map<String, Output> outputs(String playbook, String task, Map<String, @Nullable Object> vars) {
    Map<String, Output> outputs = new LinkedHashMap<>();
    run(
        playbook,
        vars,
        event -> {
          if (event instanceof RunEvent.RunnerFinished finished
              && finished.task().name().equals(task)) {
            outputs.put(finished.host(), output(finished.result()));
          }
        });
    return outputs;
  }

  private static Output output(TaskResult result) {
    Map<String, @Nullable Object> values = result.values();
    Object out = values.get("stdout");
    String text =
        out == null
            ? String.valueOf(values.getOrDefault("msg", ""))
            : (out + "\n" + values.getOrDefault("stderr", "")).strip();
    boolean zero = Long.valueOf(0).equals(values.get("rc"));
    return new Output(out != null, zero, text);
  }

  /** The same with another template, such as one in check mode. */
  ClusterPlaybooks with(UnaryOperator<RunRequest> change) {
    return new ClusterPlaybooks(folder, inventory, change.apply(template));
  }
}
