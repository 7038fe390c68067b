package io.howdah.executor.play;

import io.howdah.event.RunEvent;
import io.howdah.executor.play.LinearStrategy.Tools;
import io.howdah.executor.state.FallenHosts;
import io.howdah.executor.task.TaskServices;

/** Runs one batch of a play from its first task to its last. */
final class BatchRun {
  private final RunState run;
  private final PlayPlan plan;

  BatchRun(RunState run, PlayPlan plan) {
    this.run = run;
    this.plan = plan;
  }

  /**
   * How a batch ended.
   *
   * @param status what counts for the exit code
   * @param broken whether no further play may run
   * @param ended whether meta: end_play was met
   * @param startFound whether --start-at-task was found
   */
  record End(Status status, boolean broken, boolean ended, boolean startFound) {}

  /** What Ansible's task queue manager returns. */
  enum Status {
    OK,
    FAILED,
    UNREACHABLE
  }

  End run() throws InterruptedException {
    run.services().events().emit(new RunEvent.PlayStarted(plan.info()));
    PlayRun play = new PlayRun(run, plan);
    boolean found = seekStart(play);
    takeOverFallen(play);
    new HostsAhead(play).begin();
    boolean broken;
    try (Forks forks =
        new Forks(
            run.executor(),
            Math.min(run.services().options().limits().forks(), play.hosts().size()))) {
      broken = strategy(play, forks).run();
    }
    // Looking ahead moved nobody: hosts that failed in their last block have yet to leave it.
    play.reachable().forEach(play.iterator()::next);
    Status status = status(play, broken);
    play.iterator().failedHosts().forEach(run.fallen()::fail);
    return new End(status, broken, play.isEnded(), found);
  }

  private boolean seekStart(PlayRun play) {
    String wanted = run.services().options().selection().startAtTask();
    return plan.seekStart()
        && wanted != null
        && new StartAt(wanted).seek(play.iterator(), play.hosts());
  }

  /** Hosts that failed before don't take part; who fails from now on is counted anew. */
  private void takeOverFallen(PlayRun play) {
    FallenHosts fallen = run.fallen();
    for (String host : fallen.failed()) {
      play.iterator().state(host).fail();
      play.remove(host);
    }
    fallen.unreachable().forEach(play::remove);
    fallen.clearFailed();
  }

  private Strategy strategy(PlayRun play, Forks forks) {
    TaskServices services = run.services();
    Results results = new Results(play);
    Tools tools =
        new Tools(
            new TaskStart(play),
            results,
            new Includes(play, results),
            new MetaTasks(play, new ResetLinks(play)),
            new StepMode(services.outside().prompter(), services.options().selection().step()),
            new Debugging(play, results));
    return switch (play.fields().strategy()) {
      case "free", "host_pinned" -> new FreeStrategy(play, forks, tools);
      default -> new LinearStrategy(play, forks, tools);
    };
  }

  private Status status(PlayRun play, boolean broken) {
    if (broken) {
      return Status.FAILED;
    }
    if (!run.fallen().unreachable().isEmpty()) {
      return Status.UNREACHABLE;
    }
    return play.iterator().failedHosts().isEmpty() ? Status.OK : Status.FAILED;
  }
}
