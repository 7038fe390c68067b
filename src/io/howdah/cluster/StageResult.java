package io.howdah.cluster;

import io.howdah.error.ExitCode;
import java.util.List;

/**
 * How a stage ended.
 *
 * @param exitCode of the playbook, or ERROR when a postcondition does not hold
 * @param changed how many task results said changed
 * @param checks what was proved or not
 */
public record StageResult(ExitCode exitCode, long changed, List<Check> checks) {
  /** Whether the playbook ran and every postcondition holds. */
  public boolean succeeded() {
    return exitCode == ExitCode.OK;
  }

  /** Judged by checks alone. */
  static StageResult of(long changed, List<Check> checks) {
    boolean all = checks.stream().allMatch(Check::passed);
    return new StageResult(all ? ExitCode.OK : ExitCode.ERROR, changed, List.copyOf(checks));
  }
}
