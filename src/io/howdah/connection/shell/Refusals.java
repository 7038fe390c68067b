package io.howdah.connection.shell;

import io.howdah.connection.BecomeException;
import io.howdah.connection.ConnectionException;
import io.howdah.error.HowdahException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/** How often a host gave no shell, and why the last time. Guarded by its pool's lock. */
final class Refusals {
  private long count;
  private @Nullable HowdahException last;

  /** So many until now. */
  long count() {
    return count;
  }

  /** Takes down why there is no shell; false where only our thread was stopped. */
  boolean note(HowdahException reason) {
    if (interrupted(reason)) {
      return false;
    }
    count++;
    last = reason;
    return true;
  }

  /** An exception of its own for each thread that is told. */
  HowdahException again() {
    HowdahException told = last;
    String message = told == null ? "no shell" : String.valueOf(told.getMessage());
    return told instanceof BecomeException
        ? new BecomeException(message)
        : new ConnectionException(message, told);
  }

  /** Whether only the thread was stopped, by its task's end: no news of the host. */
  private static boolean interrupted(Throwable reason) {
    boolean found = Thread.currentThread().isInterrupted();
    for (Throwable each = reason; each != null && !found; each = each.getCause()) {
      found = each instanceof InterruptedException || each instanceof InterruptedIOException;
    }
    return found;
  }
}
