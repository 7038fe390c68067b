package io.howdah.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where {@code howdah cluster drill} writes what it measured. */
public final class DrillOptions {
  @Option(names = "--json", paramLabel = "FILE", description = "write the measurements as JSON")
  public @Nullable Path json;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "write the faults as JUnit XML; a case takes as long as its write gap")
  public @Nullable Path junit;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "write the end of the run as JSON: exit code, what failed")
  public @Nullable Path summary;

  @Option(
      names = "--trend",
      paramLabel = "FILE",
      description = "add a row for each fault to this CSV file")
  public @Nullable Path trend;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "write a page with a strip of time for each fault, and the trend's charts")
  public @Nullable Path report;
}
