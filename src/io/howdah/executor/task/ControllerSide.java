package io.howdah.executor.task;

import io.howdah.action.AsyncJobs;
import io.howdah.action.Controller;
import io.howdah.action.ControllerFiles;
import io.howdah.action.ModuleCalls;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.templating.Templar;
import io.howdah.variables.VariableView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** This machine's side of one task. */
final class ControllerSide implements Controller {
  private final TaskServices services;
  private final HostTask work;
  private final VariableView variables;

  ControllerSide(TaskServices services, HostTask work, VariableView variables) {
    this.services = services;
    this.work = work;
    this.variables = variables;
  }

  @Override
  public Templar templar() {
    return services.templar();
  }

  @Override
  public VariableView variables() {
    return variables;
  }

  @Override
  public ControllerFiles files() {
    Path base = Path.of(PythonText.str(variables.get("playbook_dir")));
    return new ControllerFiles(work.task().searchPath(), base, services.outside().reader());
  }

  @Override
  public ModuleCalls modules() {
    List<String> collections =
        work.task().list(Keyword.COLLECTIONS).stream().map(PythonText::str).toList();
    return new ModuleCalls(services.code().modules(), services.code().foreign(), collections);
  }

  @Override
  public Map<String, @Nullable Object> withDefaults(
      String module, Map<String, @Nullable Object> args) {
    return new TaskArguments(services, work.task(), variables).withDefaults(module, args);
  }

  @Override
  public AsyncJobs asyncJobs() {
    return services.code().jobs();
  }

  @Override
  public void warn(String message) {
    services.events().warn(message);
  }

  @Override
  public void say(int verbosity, String message) {
    services.events().say(verbosity, message);
  }

  @Override
  public @Nullable String pause(String text, @Nullable Duration bound, boolean echo)
      throws InterruptedException {
    return services.outside().prompter().pause(text, bound, echo);
  }

  @Override
  public boolean isInteractive() {
    return services.outside().prompter().isInteractive();
  }
}
