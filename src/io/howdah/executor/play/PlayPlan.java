package io.howdah.executor.play;

import io.howdah.event.PlayInfo;
import io.howdah.executor.state.RoleRuns;
import io.howdah.playbook.Play;
import io.howdah.variables.PlayVariables;
import java.util.List;

/**
 * A batch about to run.
 *
 * @param play the play
 * @param fields its rendered keywords
 * @param info the batch as events show it
 * @param hostsAll names of all hosts that the pattern chooses
 * @param variables the play's, shared by its batches
 * @param hosts what variables say of the play's hosts
 * @param roleRuns which roles have run, in this batch and those before
 * @param seekStart whether --start-at-task still has to be found
 */
record PlayPlan(
    Play play,
    PlayFields fields,
    PlayInfo info,
    List<String> hostsAll,
    PlayVariables variables,
    LiveHosts hosts,
    RoleRuns roleRuns,
    boolean seekStart) {

  /** The same play with these hosts. */
  PlayPlan batch(List<String> hosts, int number, boolean seek) {
    PlayInfo here =
        new PlayInfo(
            info.id(),
            info.name(),
            info.pattern(),
            info.strategy(),
            info.checkMode(),
            hosts,
            number,
            info.batches(),
            info.path());
    return new PlayPlan(
        play, fields, here, hostsAll, variables, this.hosts, roleRuns, seekStart && seek);
  }
}
