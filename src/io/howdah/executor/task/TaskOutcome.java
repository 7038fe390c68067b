package io.howdah.executor.task;

import io.howdah.event.ResultState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task came to on one host, before the play draws its conclusions.
 *
 * @param work the task and its host
 * @param raw every key, Ansible's internal ones too; values of set_fact and include_vars keep their
 *     Unsafe marks
 * @param traits keywords as they were when it ran
 */
public record TaskOutcome(HostTask work, Map<String, @Nullable Object> raw, Traits traits) {

  /** The key of a result's facts' owner, where they are not the host's own (delegate_facts). */
  public static final String FACTS_HOST = "_ansible_facts_host";

  /**
   * Keywords that decide what follows from a result.
   *
   * @param ignoreErrors a failure is no failure
   * @param ignoreUnreachable an unreachable host goes on
   * @param noLog values are hidden
   * @param diff differences are shown
   * @param hostLabel the host as shown: "host", or "host -> delegate"
   */
  public record Traits(
      boolean ignoreErrors,
      boolean ignoreUnreachable,
      boolean noLog,
      boolean diff,
      String hostLabel) {
    /** Nothing special on this host. */
    public static Traits plain(String host) {
      return new Traits(false, false, false, false, host);
    }

    /** The same with other answers. */
    public Traits with(boolean errorsIgnored, boolean hidden) {
      return new Traits(errorsIgnored, ignoreUnreachable, hidden, diff, hostLabel);
    }
  }

  /** A failure of the engine's own finding. */
  public static TaskOutcome failure(HostTask work, String message) {
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.put("failed", true);
    raw.put("msg", message);
    raw.put("changed", false);
    return new TaskOutcome(work, raw, Traits.plain(work.host()));
  }

  /** The host's name. */
  public String host() {
    return work.host();
  }

  /** Whether it failed. */
  public boolean isFailed() {
    return ResultState.isFailed(raw);
  }

  /** Whether the host could not be reached. */
  public boolean isUnreachable() {
    return !isFailed() && ResultState.isUnreachable(raw);
  }

  /** Whether it was skipped. */
  public boolean isSkipped() {
    return ResultState.isSkipped(raw);
  }

  /** Whether something changed. */
  public boolean isChanged() {
    return ResultState.isChanged(raw);
  }
}
