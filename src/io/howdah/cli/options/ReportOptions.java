package io.howdah.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where reports of a run go, besides the console. */
public final class ReportOptions {
  /** File for one JSON object an event, or null. */
  @Option(
      names = "--json-log",
      paramLabel = "FILE",
      description = "write every event as a line of JSON into this file")
  public @Nullable String jsonLog;

  /** File for JUnit XML, or null. */
  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "write JUnit XML: a suite for each play, a case for each task and host")
  public @Nullable String junit;

  /** File for the summary, or null. */
  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "write exit code and recap as one JSON object into this file")
  public @Nullable String summary;

  /** Folder for the HTML report, or null. */
  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "write an HTML report, index.html and howdah.css, into this folder")
  public @Nullable String report;
}
