package io.howdah.action;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.error.HowdahException;
import org.jspecify.annotations.Nullable;

/** Asks a host again and again, each time over a new connection. */
final class Reachability {
  private final ActionContext context;

  Reachability(ActionContext context) {
    this.context = context;
  }

  /** A look at the host; says what is not yet right, or null. */
  interface Check {
    @Nullable String problem();
  }

  /** Waits until the host answers; what was wrong last if it does not in time, else null. */
  @Nullable String await(long timeoutSeconds, long sleepSeconds) throws InterruptedException {
    return await(timeoutSeconds, sleepSeconds, () -> null);
  }

  /** As above, with a further condition on the host that answers. */
  @Nullable String await(long timeoutSeconds, long sleepSeconds, Check check)
      throws InterruptedException {
    long end = System.nanoTime() + timeoutSeconds * 1_000_000_000L;
    String problem;
    do {
      problem = problem(check);
      if (problem == null) {
        return null;
      }
      Thread.sleep(Math.max(1, sleepSeconds) * 1000);
    } while (System.nanoTime() < end);
    return problem;
  }

  private @Nullable String problem(Check check) {
    try {
      context.host().reset();
      CommandResult answer = context.connection().run(Command.of("echo pong"));
      return answer.out().strip().equals("pong") ? check.problem() : "ping test failed";
    } catch (HowdahException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
