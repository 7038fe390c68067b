package io.howdah.module;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import java.util.Map;

/**
 * Where and how a module runs.
 *
 * @param connection the host, as the user that the task becomes
 * @param checkMode true: change nothing, say what would change
 * @param diff true: add Ansible's {@code diff} key (before, after, headers)
 * @param facts facts known of the host so far, without the {@code ansible_} prefix; may be empty
 * @param environment the task's {@code environment}
 */
public record ModuleContext(
    Connection connection,
    boolean checkMode,
    boolean diff,
    Map<String, Object> facts,
    Map<String, String> environment) {
  /** Runs a script with the task's environment; its standard input is empty. */
  public CommandResult run(String script) {
    return connection.run(Command.of(script).withEnvironment(environment));
  }

  /** Runs a script with the task's environment and these bytes as its standard input. */
  public CommandResult run(String script, byte[] stdin) {
    return connection.run(Command.of(script).withStdin(stdin).withEnvironment(environment));
  }

  /**
   * Runs a script that has to succeed.
   *
   * @throws ModuleFailure with the given words and the script's standard error if it does not
   */
  public CommandResult runOrFail(String script, String failure) {
    CommandResult result = run(script);
    if (!result.succeeded()) {
      throw new ModuleFailure(failure + ": " + result.err().strip());
    }
    return result;
  }
}
