package io.howdah.action;

import io.howdah.connection.Connection;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostPython;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that an action needs: its task, its host, and this machine. */
public record ActionContext(TaskCall task, HostAccess host, Controller controller) {
  /** The arguments, with typed access. */
  public Args args() {
    return task.typed();
  }

  /** The connection to the host. */
  public Connection connection() {
    return host.connection();
  }

  /** Runs a module on the host, in this task's mode; in the background if the task is async. */
  public ModuleResult module(String name, Map<String, @Nullable Object> args) {
    return controller.modules().call(name, args, this);
  }

  /** What a module gets to know. */
  public ModuleContext moduleContext() {
    return new ModuleContext(
        connection(),
        task.mode().checkMode(),
        task.mode().diff(),
        withInterpreter(host.facts()),
        task.environment());
  }

  /** Two modules of ours run the host's Python: they need the one that the user chose. */
  private Map<String, Object> withInterpreter(Map<String, Object> facts) {
    boolean runsPython = task.action().endsWith("pip") || task.action().endsWith("expect");
    Object chosen = runsPython ? controller.variables().get(HostPython.CHOSEN) : null;
    if (chosen == null) {
      return facts;
    }
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put(HostPython.CHOSEN, String.valueOf(render(chosen)));
    return all;
  }

  /** Renders with the task's variables, deep; what came from outside comes back plain. */
  public @Nullable Object render(@Nullable Object value) {
    return controller.templar().render(value, controller.variables());
  }

  /** Renders with the task's variables; what came from outside stays marked. */
  public @Nullable Object renderKeepingUnsafe(@Nullable Object value) {
    return controller.templar().renderKeepingUnsafe(value, controller.variables());
  }

  /** Whether a condition holds, with the task's variables. */
  public boolean test(@Nullable Object condition) {
    if (condition instanceof String text && (text.contains("{{") || text.contains("{%"))) {
      controller.warn(
          "conditional statements should not include jinja2 templating delimiters such as {{ }} or"
              + " {% %}. Found: "
              + text);
    }
    return controller.templar().test(condition, controller.variables());
  }

  /** The same task in the background: over a connection of its own, waiting for nothing. */
  public ActionContext inBackground() {
    TaskCall.Mode mode = task.mode();
    TaskCall.Mode still =
        new TaskCall.Mode(
            mode.checkMode(), mode.diff(), mode.noLog(), mode.async(), 0, mode.verbosity());
    TaskCall call =
        new TaskCall(
            task.action(),
            task.name(),
            task.args(),
            task.untemplatedArgs(),
            still,
            task.environment());
    return new ActionContext(call, host.another(), controller);
  }

  /** The same with other arguments. */
  public ActionContext withArgs(Map<String, @Nullable Object> args) {
    return new ActionContext(task.withArgs(args), host, controller);
  }
}
