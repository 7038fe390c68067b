package io.howdah.cli.options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** Which tasks run, by their tags. */
public final class TagOptions {
  @Option(
      names = {"-t", "--tags"},
      paramLabel = "TAGS",
      description = "only run plays and tasks tagged with these values")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--skip-tags",
      paramLabel = "SKIP_TAGS",
      description = "only run plays and tasks whose tags do not match these values")
  private List<String> skipTags = new ArrayList<>();

  /** Tags to run; empty means all. */
  public List<String> wanted() {
    return split(tags);
  }

  /** Tags to pass over. */
  public List<String> unwanted() {
    return split(skipTags);
  }

  private static List<String> split(List<String> given) {
    return given.stream()
        .flatMap(t -> Arrays.stream(t.split(",")))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .distinct()
        .toList();
  }
}
