package io.howdah.executor.play;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.event.RunEvent;
import io.howdah.executor.RunOptions;
import io.howdah.playbook.Play;
import io.howdah.playbook.Playbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs playbooks, play by play. */
public final class PlaybookRun {
  private final RunState run;
  private BatchRun.Status status = BatchRun.Status.OK;
  private boolean startFound;

  /** For a run. */
  public PlaybookRun(RunState run) {
    this.run = run;
  }

  /**
   * Runs playbooks in order; stops after the first that does not end well.
   *
   * @throws InterruptedException if the run is being stopped
   * @throws HowdahException where a playbook turns out wrong while it runs
   */
  public ExitCode run(List<Playbook> playbooks) throws InterruptedException {
    for (Playbook playbook : playbooks) {
      one(playbook);
      if (status != BatchRun.Status.OK) {
        break;
      }
    }
    String wanted = options().selection().startAtTask();
    if (wanted != null && !startFound) {
      String message =
          "No matching task \"%s\" found. Note: --start-at-task can only follow static includes.";
      run.services().events().emit(new RunEvent.Errored(message.formatted(wanted), true));
    }
    return switch (status) {
      case OK -> ExitCode.OK;
      case FAILED -> ExitCode.HOST_FAILED;
      case UNREACHABLE -> ExitCode.HOST_UNREACHABLE;
    };
  }

  private void one(Playbook playbook) throws InterruptedException {
    boolean check = options().mode().check();
    run.services()
        .events()
        .emit(
            new RunEvent.PlaybookStarted(
                playbook.file().toString(), playbook.plays().size(), check));
    run.services().events().say(2, playbook.plays().size() + " plays in " + playbook.file());
    for (Play play : playbook.plays()) {
      PlayRunner.End end = new PlayRunner(run, play, !startFound).run(status);
      status = end.status();
      startFound |= end.startFound();
      if (end.broken()) {
        break;
      }
    }
    writeRetryFile(playbook.file());
    run.services()
        .events()
        .emit(new RunEvent.StatsReady(run.recap().hosts(), run.recap().custom(), check));
  }

  private void writeRetryFile(Path playbook) {
    RunOptions.Behaviour behaviour = options().behaviour();
    Set<String> hosts = new TreeSet<>(run.fallen().failed());
    hosts.addAll(run.fallen().unreachable());
    if (!behaviour.retryFiles() || hosts.isEmpty()) {
      return;
    }
    String saved = behaviour.retryFilesPath();
    Path folder = saved == null ? playbook.toAbsolutePath().resolveSibling("") : Path.of(saved);
    String name = playbook.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path file = folder.resolve(name + ".retry");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, String.join("\n", hosts) + "\n");
      run.services().events().emit(new RunEvent.RetryFileWritten(file.toString()));
    } catch (IOException e) {
      String warning = "Could not create retry file '%s'.\n\t%s";
      run.services().events().warn(warning.formatted(file, e.getMessage()));
    }
  }

  private RunOptions options() {
    return run.services().options();
  }
}
