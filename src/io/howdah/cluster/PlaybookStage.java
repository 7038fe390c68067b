package io.howdah.cluster;

import io.howdah.engine.RunSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A playbook and then its proof; what the stages share. */
final class PlaybookStage {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private PlaybookStage() {}

  /**
   * Runs the playbook; where it succeeds, asks for the proof until it holds or patience ends. What
   * check mode would have changed can't be proved.
   */
  static StageResult run(ClusterRun run, String playbook, Supplier<List<Check>> proof) {
    RunSummary summary = run.playbooks().run(playbook, Map.of(), run.listener());
    if (!summary.succeeded()) {
      return new StageResult(summary.exitCode(), summary.changed(), List.of());
    }
    if (run.isCheck() && summary.changed() > 0) {
      return StageResult.of(summary.changed(), List.of());
    }
    List<Check> checks = Patience.until(PATIENCE, proof, PlaybookStage::allPassed);
    for (Check check : checks) {
      String mark = check.passed() ? "proved: " : "NOT PROVED: ";
      run.progress().accept(mark + check.what() + " (" + check.where() + "): " + check.found());
    }
    return StageResult.of(summary.changed(), checks);
  }

  static boolean allPassed(List<Check> checks) {
    return checks.stream().allMatch(Check::passed);
  }
}
