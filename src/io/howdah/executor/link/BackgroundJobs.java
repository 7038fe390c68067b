package io.howdah.executor.link;

import io.howdah.action.ActionContext;
import io.howdah.action.AsyncJobs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Background jobs of a run. */
public final class BackgroundJobs implements AsyncJobs, AutoCloseable {
  private final HostConnections connections;

  /** None yet. */
  public BackgroundJobs(HostConnections connections) {
    this.connections = connections;
  }

  @Override
  public ModuleResult start(
      String module, Map<String, @Nullable Object> args, ActionContext context) {
    throw new ModuleFailure("async is not there yet " + connections.hashCode());
  }

  @Override
  public ModuleResult status(String jobId, ActionContext context) {
    throw new ModuleFailure("async is not there yet");
  }

  @Override
  public ModuleResult cleanup(String jobId, ActionContext context) {
    throw new ModuleFailure("async is not there yet");
  }

  @Override
  public void close() {}
}
