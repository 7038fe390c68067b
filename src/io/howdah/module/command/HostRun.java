package io.howdah.module.command;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs the commands of a module on its host: with the task's environment and with the system's sbin
 * directories in PATH, where Ansible's get_bin_path looks as well.
 */
public final class HostRun {
  private static final String SBIN = "PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin\n";

  private final ModuleContext context;

  /** Runs in this module run's connection and environment. */
  public HostRun(ModuleContext context) {
    this.context = context;
  }

  /** Runs POSIX sh text with empty standard input. */
  public CommandResult sh(String script) {
    return context
        .connection()
        .run(Command.of(SBIN + script).withEnvironment(context.environment()));
  }

  /** Runs POSIX sh text that reads the given text from its standard input; the way for secrets. */
  public CommandResult sh(String script, String stdin) {
    return context
        .connection()
        .run(
            Command.of(SBIN + script)
                .withStdin(stdin.getBytes(StandardCharsets.UTF_8))
                .withEnvironment(context.environment()));
  }

  /**
   * Ends the live shells that wait for work as this user: account programs refuse a user who has
   * processes, and a shell keeps the groups that it began with.
   */
  public void forget(String user) {
    context.connection().forget(user);
  }

  /** Runs one command given as words. */
  public CommandResult exec(List<String> words) {
    return sh(ShellQuote.join(words));
  }
}
