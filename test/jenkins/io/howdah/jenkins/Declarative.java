package io.howdah.jenkins;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may stand where in a declarative pipeline, as far as the Jenkinsfile goes. */
final class Declarative {
  private static final Set<String> CONDITIONS =
      Set.of("always", "aborted", "failure", "success", "unstable", "cleanup");

  private static final Map<String, Set<String>> INSIDE =
      Map.of(
          "pipeline",
          Set.of("agent", "parameters", "triggers", "options", "stages", "post", "environment"),
          "stages",
          Set.of("stage"),
          "stage",
          Set.of("options", "steps", "when", "post", "environment", "agent"),
          "parameters",
          Set.of("string", "choice", "booleanParam"),
          "triggers",
          Set.of("cron"),
          "options",
          Set.of("disableConcurrentBuilds", "timeout", "timestamps", "buildDiscarder"),
          "post",
          CONDITIONS);

  private Declarative() {}

  /** Throws where the controller's validator refuses the Jenkinsfile. */
  static void check(String name, List<String> openers) {
    String parent = openers.isEmpty() ? "" : openers.get(openers.size() - 1);
    boolean scripted = openers.contains("steps") || openers.stream().anyMatch(CONDITIONS::contains);
    boolean known = INSIDE.containsKey(parent) && openers.contains("pipeline") && !scripted;
    if (known && !INSIDE.get(parent).contains(name)) {
      throw new IllegalStateException("'" + name + "' can't stand in '" + parent + "'");
    }
  }
}
