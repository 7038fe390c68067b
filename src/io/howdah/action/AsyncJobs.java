package io.howdah.action;

import io.howdah.module.ModuleResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs that go on while the play does: async. */
public interface AsyncJobs {
  /**
   * Starts a module in the background, on a connection of its own.
   *
   * @return Ansible's keys of a started job: ansible_job_id, results_file, started, finished
   */
  ModuleResult start(String module, Map<String, @Nullable Object> args, ActionContext context);

  /** How a job is doing: the module's result once it has finished; {@code started} before. */
  ModuleResult status(String jobId, ActionContext context);

  /** Forgets a job's files on the host. */
  ModuleResult cleanup(String jobId, ActionContext context);
}
