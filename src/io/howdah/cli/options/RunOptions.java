package io.howdah.cli.options;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to run tasks, for playbooks and single tasks alike. */
public final class RunOptions {
  @Option(
      names = {"-f", "--forks"},
      paramLabel = "FORKS",
      description = "specify number of parallel processes to use (default=5)")
  public @Nullable Integer forks;

  @Option(
      names = {"-C", "--check"},
      description =
          "don't make any changes; instead, try to predict some of the changes that may occur")
  public boolean check;

  @Option(
      names = {"-D", "--diff"},
      description =
          "when changing (small) files and templates, show the differences in those files;"
              + " works great with --check")
  public boolean diff;

  @Option(
      names = {"-M", "--module-path"},
      paramLabel = "MODULE_PATH",
      description = "prepend colon-separated path(s) to module library")
  public @Nullable String modulePath;

  @Option(
      names = {"-e", "--extra-vars"},
      paramLabel = "EXTRA_VARS",
      description =
          "set additional variables as key=value or YAML/JSON, if filename prepend with @")
  public List<String> extraVars = new ArrayList<>();

  @Option(
      names = {"-v", "--verbose"},
      description = HelpOptions.VERBOSE)
  public boolean[] verbose = new boolean[0];
}
