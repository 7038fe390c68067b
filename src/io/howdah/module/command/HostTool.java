package io.howdah.module.command;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs programs on a host for modules that are a front of one program: each in a directory, after
 * some shell text that sets their environment; Ansible's run_command.
 *
 * @param host where to run
 * @param prelude shell text before each command, such as exports; empty or ending in a line break
 */
public record HostTool(HostRun host, String prelude) {
  /** Programs whose messages can be read: in the C locale. */
  public static HostTool inCLocale(ModuleContext context) {
    return new HostTool(
        new HostRun(context), "LANG=C.UTF-8 LC_ALL=C.UTF-8; export LANG LC_ALL; unset LANGUAGE\n");
  }

  /** The same with more shell text before each command. */
  public HostTool with(String more) {
    return new HostTool(host, prelude + more + "\n");
  }

  /**
   * What a program did.
   *
   * @param words the command
   * @param rc its exit code
   */
  public record Ran(List<String> words, int rc, String out, String err) {
    /** Whether the exit code is 0. */
    public boolean ok() {
      return rc == 0;
    }

    /** The output's lines. */
    public List<String> lines() {
      return out.lines().toList();
    }

    /** A failure with these words and the keys rc, stdout and stderr. */
    public ModuleFailure failure(String message) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("rc", (long) rc);
      values.put("stdout", out);
      values.put("stderr", err);
      return new ModuleFailure(message, values);
    }

    /** The same run, if it succeeded; else a failure with its standard error as the message. */
    public Ran orFail() {
      if (ok()) {
        return this;
      }
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("cmd", ShellQuote.join(words));
      values.put("rc", (long) rc);
      values.put("stdout", out);
      values.put("stderr", err);
      throw new ModuleFailure(err.stripTrailing(), values);
    }
  }

  /** Runs a program in the directory where the login shell stands. */
  public Ran run(String... words) {
    return runIn("", Arrays.asList(words));
  }

  /** Runs a program in a directory; one that isn't there is ignored, as Ansible does. */
  public Ran runIn(String directory, List<String> words) {
    return runIn(directory, words, "");
  }

  /** Runs a program in a directory with this text as its standard input. */
  public Ran runIn(String directory, List<String> words, String stdin) {
    String cd =
        directory.isEmpty() ? "" : "cd -- " + ShellQuote.quote(directory) + " 2>/dev/null\n";
    CommandResult result = host.sh(prelude + cd + ShellQuote.join(words), stdin);
    return new Ran(words, result.exitCode(), result.out(), result.err());
  }

  /** Runs shell text after the prelude. */
  public CommandResult sh(String script) {
    return host.sh(prelude + script);
  }

  /** The failure for a program that is not there, in Ansible's words. */
  public ModuleFailure missing(String program) {
    return MissingProgram.named(program, host);
  }
}
