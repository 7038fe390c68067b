package io.howdah.executor.play;

import io.howdah.event.RunEvent;
import io.howdah.executor.state.FallenHosts;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.executor.walk.PlayIterator.Upcoming;
import java.util.List;

/** When one host's failure is the failure of all: any_errors_fatal, max_fail_percentage. */
final class FailureRules {
  private final PlayRun play;
  private final FallenHosts fallen;

  FailureRules(PlayRun play) {
    this.play = play;
    this.fallen = play.run().fallen();
  }

  /** After a fatal task fails every host that is not just recovering, if any host failed it. */
  boolean failAllAfterFatal(List<TaskOutcome> outcomes, List<String> hosts) {
    boolean any =
        outcomes.stream()
            .anyMatch(
                o ->
                    (o.isFailed() && play.iterator().state(o.host()).isFailed())
                        || o.isUnreachable());
    boolean broken = false;
    for (String host : any ? hosts : List.<String>of()) {
      Upcoming next = play.iterator().peek(host);
      if (!next.state().isRecovering()) {
        fallen.fail(host);
        broken = true;
      }
    }
    return broken;
  }

  /** Fails every host once more of them have failed than the play allows. */
  boolean failAllAboveLimit(List<String> hosts) {
    Double limit = play.fields().maxFailPercentage();
    if (limit == null) {
      return false;
    }
    double share = (double) fallen.failed().size() / play.hosts().size();
    if (share <= limit / 100) {
      return false;
    }
    for (String host : hosts) {
      if (!fallen.isFailed(host)) {
        fallen.fail(host);
        play.iterator().state(host).fail();
        play.remove(host);
      }
    }
    play.emit(new RunEvent.NoHostsRemaining(play.info()));
    return true;
  }
}
