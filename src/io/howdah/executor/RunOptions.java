package io.howdah.executor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run's user asked for: command line options over ansible.cfg over defaults.
 *
 * @param selection which tasks
 * @param mode how they run
 * @param limits how many at a time, how long
 * @param defaults for keywords that no play sets
 * @param behaviour switches
 */
public record RunOptions(
    Selection selection, Mode mode, Limits limits, Defaults defaults, Behaviour behaviour) {
  /** Ansible's defaults. */
  public static final RunOptions STANDARD =
      new RunOptions(
          Selection.ALL, Mode.PLAIN, Limits.STANDARD, Defaults.STANDARD, Behaviour.STANDARD);

  /**
   * Which tasks run.
   *
   * @param tags --tags, each one tag; "all" by default
   * @param skipTags --skip-tags
   * @param startAtTask --start-at-task, or null
   * @param step --step: ask before each task
   * @param shard --shard: which part of the hosts
   */
  public record Selection(
      List<String> tags,
      List<String> skipTags,
      @Nullable String startAtTask,
      boolean step,
      Shard shard) {
    /** Everything. */
    public static final Selection ALL =
        new Selection(List.of("all"), List.of(), null, false, Shard.WHOLE);
  }

  /**
   * How tasks run.
   *
   * @param check --check
   * @param diff --diff
   * @param verbosity the number of -v
   */
  public record Mode(boolean check, boolean diff, int verbosity) {
    /** For real, quietly. */
    public static final Mode PLAIN = new Mode(false, false, 0);
  }

  /**
   * Bounds.
   *
   * @param forks --forks: hosts at a time
   * @param taskTimeout seconds for a task without {@code timeout}; 0 for none (TASK_TIMEOUT)
   * @param pollInterval seconds between looks at async jobs (DEFAULT_POLL_INTERVAL)
   */
  public record Limits(int forks, long taskTimeout, long pollInterval) {
    /** Ansible's. */
    public static final Limits STANDARD = new Limits(5, 0, 15);
  }

  /** When facts are gathered by themselves (DEFAULT_GATHERING). */
  public enum Gathering {
    IMPLICIT,
    EXPLICIT,
    SMART
  }

  /**
   * For keywords that no play sets.
   *
   * @param connection --connection; "smart" means ssh
   * @param remoteUser --user, or null for the login name
   * @param become --become
   * @param becomeMethod --become-method
   * @param becomeUser --become-user, or null for root
   * @param becomeFlags or null
   * @param becomeExe or null
   * @param becomePassword --ask-become-pass, or null
   * @param becomesItself BECOME_ALLOW_SAME_USER
   * @param strategy DEFAULT_STRATEGY
   * @param gathering DEFAULT_GATHERING
   * @param link values of connection variables that nobody has set, such as ansible_timeout
   */
  public record Defaults(
      String connection,
      @Nullable String remoteUser,
      boolean become,
      String becomeMethod,
      @Nullable String becomeUser,
      @Nullable String becomeFlags,
      @Nullable String becomeExe,
      @Nullable String becomePassword,
      boolean becomesItself,
      String strategy,
      Gathering gathering,
      Map<String, Object> link) {
    /** Ansible's. */
    public static final Defaults STANDARD =
        new Defaults(
            "smart",
            null,
            false,
            "sudo",
            null,
            null,
            null,
            null,
            false,
            "linear",
            Gathering.IMPLICIT,
            Map.of());

    @Override
    public String toString() {
      return "Defaults[" + connection + " " + remoteUser + "]";
    }
  }

  /**
   * Switches.
   *
   * @param forceHandlers --force-handlers
   * @param anyErrorsFatal ANY_ERRORS_FATAL
   * @param errorOnMissingHandler ERROR_ON_MISSING_HANDLER
   * @param injectFacts INJECT_FACTS_AS_VARS
   * @param noLog DEFAULT_NO_LOG
   * @param debugger ENABLE_TASK_DEBUGGER
   * @param debuggerIgnoresErrors TASK_DEBUGGER_IGNORE_ERRORS
   * @param retryFiles RETRY_FILES_ENABLED
   * @param retryFilesPath RETRY_FILES_SAVE_PATH, or null for the playbook's folder
   */
  public record Behaviour(
      boolean forceHandlers,
      boolean anyErrorsFatal,
      boolean errorOnMissingHandler,
      boolean injectFacts,
      boolean noLog,
      boolean debugger,
      boolean debuggerIgnoresErrors,
      boolean retryFiles,
      @Nullable String retryFilesPath) {
    /** Ansible's. */
    public static final Behaviour STANDARD =
        new Behaviour(false, false, true, true, false, false, true, false, null);
  }

  /** The same with another mode. */
  public RunOptions withMode(Mode other) {
    return new RunOptions(selection, other, limits, defaults, behaviour);
  }

  /** The same with another selection. */
  public RunOptions withSelection(Selection other) {
    return new RunOptions(other, mode, limits, defaults, behaviour);
  }

  /** The same with other limits. */
  public RunOptions withLimits(Limits other) {
    return new RunOptions(selection, mode, other, defaults, behaviour);
  }

  /** The same with other defaults. */
  public RunOptions withDefaults(Defaults other) {
    return new RunOptions(selection, mode, limits, other, behaviour);
  }

  /** The same with other switches. */
  public RunOptions withBehaviour(Behaviour other) {
    return new RunOptions(selection, mode, limits, defaults, other);
  }
}
