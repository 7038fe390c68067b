package io.howdah.report.html;

import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo;
import io.howdah.report.CheckReports;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run has told so far, kept for the page. */
final class RunRecord implements RunListener {
  private static final PlayInfo NO_PLAY =
      new PlayInfo("", "Tasks", "", "", false, List.of(), 1, 1, "");

  /** A playbook file and its plays. */
  record PlaybookRecord(String file, boolean checkMode, List<PlayRecord> plays) {}

  private final InstantSource clock;
  private final Instant start;
  private final List<PlaybookRecord> playbooks = new ArrayList<>();
  private final Set<String> notices = new LinkedHashSet<>();
  private final Map<String, List<CheckReports.Line>> checks = new LinkedHashMap<>();
  private final RecapTotals recap = new RecapTotals();

  RunRecord(InstantSource clock) {
    this.clock = clock;
    this.start = clock.instant();
  }

  Instant start() {
    return start;
  }

  Instant now() {
    return clock.instant();
  }

  List<PlaybookRecord> playbooks() {
    return playbooks;
  }

  List<PlayRecord> plays() {
    return playbooks.stream().flatMap(p -> p.plays().stream()).toList();
  }

  /** Warnings and errors, each once. */
  Set<String> notices() {
    return notices;
  }

  /** What stages proved or not, by the stage's name. */
  Map<String, List<CheckReports.Line>> checks() {
    return checks;
  }

  RecapTotals recap() {
    return recap;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.PlaybookStarted e) {
      playbooks.add(new PlaybookRecord(e.file(), e.checkMode(), new ArrayList<>()));
    } else if (event instanceof RunEvent.PlayStarted e) {
      playbook().plays().add(new PlayRecord(e.play()));
    } else if (event instanceof RunEvent.NoHostsMatched e) {
      playOf(e.play()).note("no host matches " + e.play().pattern());
    } else if (event instanceof RunEvent.NoHostsRemaining e) {
      playOf(e.play()).note("no hosts remaining");
    } else if (event instanceof RunEvent.StatsReady e) {
      recap.playbook(e.hosts());
    } else {
      taskEvent(event);
    }
  }

  private void taskEvent(RunEvent event) {
    if (event instanceof RunEvent.TaskStarted e) {
      play().start(e.task());
    } else if (event instanceof RunEvent.RunnerStarted e) {
      cell(e.task(), e.host());
    } else if (event instanceof RunEvent.FileDiff e) {
      cell(e.task(), e.host()).diffs.addAll(e.diffs());
    } else if (event instanceof RunEvent.Retried e) {
      cell(e.task(), e.host()).retries++;
    } else if (event instanceof RunEvent.RunnerFinished e) {
      finished(e);
    } else if (event instanceof RunEvent.Warned e) {
      notices.add("Warning: " + e.message());
    } else if (event instanceof RunEvent.Deprecated e) {
      notices.add("Deprecated: " + e.message());
    } else if (event instanceof RunEvent.Errored e) {
      notices.add("Error: " + e.message());
    }
  }

  private void finished(RunEvent.RunnerFinished event) {
    TaskRow.Cell cell = cell(event.task(), event.host());
    cell.result = event.result();
    cell.label = event.hostLabel();
    cell.end = now();
    recap.result(event.host(), cell.status());
  }

  private TaskRow.Cell cell(TaskInfo task, String host) {
    return play().cell(task, host, now());
  }

  private PlaybookRecord playbook() {
    if (playbooks.isEmpty()) {
      playbooks.add(new PlaybookRecord("", false, new ArrayList<>()));
    }
    return playbooks.get(playbooks.size() - 1);
  }

  private PlayRecord play() {
    List<PlayRecord> plays = playbook().plays();
    if (plays.isEmpty()) {
      plays.add(new PlayRecord(NO_PLAY));
    }
    return plays.get(plays.size() - 1);
  }

  private PlayRecord playOf(PlayInfo info) {
    List<PlayRecord> plays = playbook().plays();
    if (plays.isEmpty() || !play().play().id().equals(info.id())) {
      plays.add(new PlayRecord(info));
    }
    return play();
  }
}
