package io.howdah.engine;

import io.howdah.executor.RunOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a request into the executor's options. */
final class Options {
  private Options() {}

  static RunOptions of(RunRequest request) {
    RunRequest.Selection selection = request.selection();
    RunRequest.Mode mode = request.mode();
    RunSettings settings = request.settings();
    return new RunOptions(
        new RunOptions.Selection(
            selection.tags().isEmpty() ? List.of("all") : selection.tags(),
            selection.skipTags(),
            selection.startAtTask(),
            mode.step(),
            selection.shard()),
        new RunOptions.Mode(mode.check(), mode.diff(), mode.verbosity()),
        new RunOptions.Limits(
            mode.forks(),
            settings.number("TASK_TIMEOUT", 0),
            settings.number("DEFAULT_POLL_INTERVAL", 15)),
        defaults(request),
        behaviour(request));
  }

  private static RunOptions.Defaults defaults(RunRequest request) {
    RunRequest.Access access = request.access();
    RunRequest.BecomeDefaults become = access.become();
    RunSettings settings = request.settings();
    return new RunOptions.Defaults(
        access.connection(),
        access.user(),
        access.becomeByDefault(),
        become.method(),
        become.user(),
        become.flags(),
        become.executable(),
        become.password(),
        settings.flag("BECOME_ALLOW_SAME_USER", false),
        settings.text("DEFAULT_STRATEGY", "linear"),
        RunOptions.Gathering.valueOf(
            settings.text("DEFAULT_GATHERING", "implicit").toUpperCase(Locale.ROOT)),
        link(request));
  }

  private static Map<String, Object> link(RunRequest request) {
    long timeout = request.access().timeout().toSeconds();
    boolean pipelining = request.settings().flag("ANSIBLE_PIPELINING", false);
    return Map.of(
        "ansible_timeout", timeout,
        "ansible_ssh_timeout", timeout,
        "ansible_pipelining", pipelining,
        "ansible_ssh_pipelining", pipelining,
        "ansible_shell_executable", request.access().executable());
  }

  private static RunOptions.Behaviour behaviour(RunRequest request) {
    RunSettings settings = request.settings();
    String retryPath = settings.text("RETRY_FILES_SAVE_PATH", "");
    return new RunOptions.Behaviour(
        request.mode().forceHandlers() || settings.flag("DEFAULT_FORCE_HANDLERS", false),
        settings.flag("ANY_ERRORS_FATAL", false),
        settings.flag("ERROR_ON_MISSING_HANDLER", true),
        settings.flag("INJECT_FACTS_AS_VARS", true),
        settings.flag("DEFAULT_NO_LOG", false),
        settings.flag("ENABLE_TASK_DEBUGGER", false),
        settings.flag("TASK_DEBUGGER_IGNORE_ERRORS", true),
        settings.flag("RETRY_FILES_ENABLED", false),
        retryPath.isEmpty() ? null : retryPath);
  }
}
