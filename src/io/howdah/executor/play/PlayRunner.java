package io.howdah.executor.play;

import io.howdah.event.Ids;
import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.executor.Shard;
import io.howdah.executor.state.Batches;
import io.howdah.executor.state.RoleRuns;
import io.howdah.inventory.Host;
import io.howdah.inventory.HostPattern;
import io.howdah.playbook.Play;
import io.howdah.variables.PlayVariables;
import io.howdah.variables.PlayVarsFiles;
import java.util.ArrayList;
import java.util.List;

/** Runs a play: prompts, keywords, hosts, batches. */
final class PlayRunner {
  private final RunState run;
  private final Play play;
  private final boolean seekStart;

  PlayRunner(RunState run, Play play, boolean seekStart) {
    this.run = run;
    this.play = play;
    this.seekStart = seekStart;
  }

  /**
   * How a play ended.
   *
   * @param status what the last batch came to
   * @param broken whether no further play may run
   * @param startFound whether --start-at-task was found
   */
  record End(BatchRun.Status status, boolean broken, boolean startFound) {}

  /** Runs all batches; {@code before} is the status so far, kept where no host matches. */
  End run(BatchRun.Status before) throws InterruptedException {
    LiveHosts hosts = new LiveHosts(new ArrayList<>());
    PlayVariables variables = new PlayVariables(play, hosts, varsFiles());
    new VarsPrompts(run).ask(play, variables);
    PlayFields fields =
        PlayFields.of(
            play,
            run.services().options(),
            run.services().templar(),
            run.variables().ofPlay(variables));
    ReservedNames.warn(run.variables().ofPlay(variables), run.services().events());
    List<String> all = HostOrder.apply(fields.order(), select(fields.pattern()));
    List<String> names = new ShardHosts(run).of(all);
    run.warnings().tell();
    List<List<String>> batches = Batches.cut(names, shard().serial(fields.serial(), all.size()));
    PlayInfo info = info(fields, batches);
    if (batches.isEmpty()) {
      run.services().events().emit(new RunEvent.PlayStarted(info));
      run.services().events().emit(new RunEvent.NoHostsMatched(info));
      return new End(before, false, false);
    }
    PlayPlan plan =
        new PlayPlan(play, fields, info, names, variables, hosts, new RoleRuns(), seekStart);
    return runBatches(plan, batches, before);
  }

  private Shard shard() {
    return run.services().options().selection().shard();
  }

  private PlayVarsFiles varsFiles() {
    return new PlayVarsFiles(
        play, run.services().outside().reader(), run.services().templar()::render);
  }

  private List<String> select(String pattern) {
    return HostPattern.of(pattern).select(run.inventory()).stream()
        .map(Host::name)
        .filter(name -> run.limit() == null || run.limit().contains(name))
        .toList();
  }

  private PlayInfo info(PlayFields fields, List<List<String>> batches) {
    boolean check =
        Boolean.TRUE.equals(fields.checkMode())
            || (fields.checkMode() == null && run.services().options().mode().check());
    return new PlayInfo(
        Ids.next().toString(),
        fields.name(),
        fields.pattern(),
        fields.strategy(),
        check,
        List.of(),
        0,
        batches.size(),
        play.location().file() + ":" + play.location().line());
  }

  private End runBatches(PlayPlan plan, List<List<String>> batches, BatchRun.Status before)
      throws InterruptedException {
    boolean found = false;
    boolean broken = false;
    BatchRun.Status status = before;
    int failed = run.fallen().failed().size();
    int unreachable = run.fallen().unreachable().size();
    for (int number = 0; number < batches.size(); number++) {
      List<String> batch = batches.get(number);
      BatchRun.End end = new BatchRun(run, plan.batch(batch, number + 1, !found)).run();
      status = end.status();
      found |= end.startFound();
      broken |= end.broken();
      if (end.broken()) {
        run.services().events().emit(new RunEvent.BrokenOff(plan.info()));
      }
      if (end.ended()) {
        return new End(status, broken, found);
      }
      int lost = run.fallen().failed().size() + run.fallen().unreachable().size();
      if (lost - failed - unreachable == batch.size()) {
        if (batches.size() > 1 && !end.broken()) {
          run.services().events().emit(new RunEvent.BrokenOff(plan.info()));
        }
        return new End(status, true, found);
      }
      failed = run.fallen().failed().size();
      unreachable = run.fallen().unreachable().size();
    }
    return new End(status, broken, found);
  }
}
