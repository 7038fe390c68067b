package io.howdah.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task that runs when notified. */
public final class Handler extends Task {
  /** A handler that an author wrote. */
  public Handler(Scope scope, Action action) {
    super(scope, action);
  }

  /** Topics that notify it besides its name. */
  public List<@Nullable Object> listen() {
    return list(Keyword.LISTEN);
  }
}
