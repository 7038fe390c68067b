package io.howdah.action;

import io.howdah.templating.Templar;
import io.howdah.variables.VariableView;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** This machine's side of a task. */
public interface Controller {
  /** Renders with the task's variables. */
  Templar templar();

  /** The task's variables. */
  VariableView variables();

  /** Finds and reads this machine's files. */
  ControllerFiles files();

  /** Runs modules. */
  ModuleCalls modules();

  /** Adds module_defaults for a module that the action chose, below the arguments given. */
  Map<String, @Nullable Object> withDefaults(String module, Map<String, @Nullable Object> args);

  /** Runs a job in the background, bounded in time; async. */
  AsyncJobs asyncJobs();

  /** Warns once. */
  void warn(String message);

  /** A line for verbosity and above. */
  void say(int verbosity, String message);

  /**
   * Shows a text and waits for a person.
   *
   * @param bound how long at most; null waits for Enter
   * @return what was typed; null when time ran out or nobody is there
   * @throws InterruptedException if the person aborts the run
   */
  @Nullable String pause(String text, @Nullable Duration bound, boolean echo)
      throws InterruptedException;

  /** Whether somebody is there to answer. */
  boolean isInteractive();
}
