package io.howdah.report;

import io.howdah.event.HostStats;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskResult;
import io.howdah.report.text.PythonJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes how a run ended as one JSON object: {@code exitCode}, {@code changed} (the number of task
 * results that changed something), {@code hosts} (the recap by host), {@code brokenOff} (whether a
 * failure ended a play for every host) and {@code failures} (host, task and message of what ended a
 * host's run, in order; then checks that failed and what broke the run off).
 */
public final class SummaryReport implements RunListener {
  private record Failure(String host, String task, String message) {}

  private final Path file;
  private final Map<String, Map<String, Long>> hosts = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Failure> found = new ArrayList<>();
  private boolean brokenOff;

  /** Takes the file to write; its folder is made. */
  public SummaryReport(Path file) {
    this.file = file;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.RunnerFinished done && endsHost(done.result())) {
      failures.add(new Failure(done.host(), done.task().name(), FailureText.of(done.result())));
    } else if (event instanceof RunEvent.BrokenOff) {
      brokenOff = true;
    } else if (event instanceof RunEvent.StatsReady ready) {
      ready.hosts().forEach(this::add);
    }
  }

  /** Adds what failed besides tasks: a check of a stage, or what broke the run off. */
  public void failed(String host, String what, String message) {
    found.add(new Failure(host, what, message));
  }

  private static boolean endsHost(TaskResult result) {
    return result instanceof TaskResult.Failed failed && !failed.ignored()
        || result instanceof TaskResult.Unreachable lost && !lost.ignored();
  }

  private void add(String host, HostStats stats) {
    Map<String, Long> sum = hosts.computeIfAbsent(host, h -> new LinkedHashMap<>());
    sum.merge("ok", stats.ok(), Long::sum);
    sum.merge("changed", stats.changed(), Long::sum);
    sum.merge("unreachable", stats.unreachable(), Long::sum);
    sum.merge("failures", stats.failures(), Long::sum);
    sum.merge("skipped", stats.skipped(), Long::sum);
    sum.merge("rescued", stats.rescued(), Long::sum);
    sum.merge("ignored", stats.ignored(), Long::sum);
  }

  /** Writes the file; call it when the run is over. */
  public void write(int exitCode) {
    Map<String, @Nullable Object> summary = new LinkedHashMap<>();
    summary.put("exitCode", (long) exitCode);
    summary.put("changed", hosts.values().stream().mapToLong(h -> count(h, "changed")).sum());
    summary.put("hosts", hosts);
    summary.put("brokenOff", brokenOff);
    Stream<Failure> all = Stream.concat(failures.stream().filter(this::counts), found.stream());
    summary.put("failures", all.map(this::json).toList());
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, PythonJson.line(summary) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the summary can't be written: " + file, e);
    }
  }

  /** A failure that a rescue caught is none in the recap. */
  private boolean counts(Failure failure) {
    Map<String, Long> host = hosts.getOrDefault(failure.host(), Map.of());
    return host.isEmpty() || count(host, "failures") + count(host, "unreachable") > 0;
  }

  private static long count(Map<String, Long> host, String counter) {
    return host.getOrDefault(counter, 0L);
  }

  private Map<String, String> json(Failure failure) {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("host", failure.host());
    one.put("task", failure.task());
    one.put("message", failure.message());
    return one;
  }
}
