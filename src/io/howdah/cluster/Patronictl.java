package io.howdah.cluster;

import io.howdah.error.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** patronictl on the first node that answers. */
public final class Patronictl {
  /**
   * What patronictl said.
   *
   * @param text its output
   * @param succeeded whether a node ran it and it ended with 0
   */
  public record Answer(String text, boolean succeeded) {}

  private final Cluster cluster;
  private final ClusterPlaybooks playbooks;

  /** Takes the cluster and its playbooks. */
  public Patronictl(Cluster cluster, ClusterPlaybooks playbooks) {
    this.cluster = cluster;
    this.playbooks = playbooks;
  }

  /** Runs a command of patronictl without asking back. */
  public Answer run(String command, List<String> arguments) {
    if (command.equals("reinit") && arguments.isEmpty()) {
      String known = String.join(", ", cluster.patroni().stream().map(m -> m.name()).toList());
      throw new ClusterException(
          "reinit wants the member whose data is to be made anew: " + known,
          null,
          ExitCode.BAD_OPTIONS);
    }
    for (String node : cluster.patroni().stream().map(m -> m.name()).toList()) {
      Optional<Answer> answer = on(node, command, arguments);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return new Answer("no node of " + cluster.spec().scope() + " answers", false);
  }

  private Optional<Answer> on(String node, String command, List<String> arguments) {
    Map<String, ClusterPlaybooks.Output> outputs =
        playbooks.outputs(
            "patronictl.yml",
            "Run patronictl",
            Map.of("patronictl_arguments", words(command, arguments), "patronictl_node", node));
    return Optional.ofNullable(outputs.get(node))
        .filter(ClusterPlaybooks.Output::ran)
        .map(o -> new Answer(o.text(), o.succeeded()));
  }

  private List<String> words(String command, List<String> arguments) {
    String scope = cluster.spec().scope();
    List<String> words = new ArrayList<>(List.of(command));
    switch (command) {
      case "switchover" -> {
        words.add(scope);
        words.add("--force");
        if (!arguments.isEmpty()) {
          words.addAll(List.of("--candidate", arguments.get(0)));
        }
      }
      case "reinit" -> {
        words.add(scope);
        words.addAll(arguments);
        words.addAll(List.of("--force", "--wait"));
      }
      case "pause", "resume" -> {
        words.addAll(List.of(scope, "--wait"));
        words.addAll(arguments);
      }
      default -> {
        words.add(scope);
        words.addAll(arguments);
      }
    }
    return words;
  }
}
