package io.howdah.machines.lab;

import io.howdah.error.HowdahException;
import io.howdah.machines.MachinesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does the same to several hosts at a time. */
final class Parallel {
  private static final int AT_ONCE = 8;
  private static final int SECONDS_TO_END = 10;

  private Parallel() {}

  /** Returns when all are done; throws the first failure once all have ended. */
  static <T> void each(Collection<T> items, Consumer<T> work) {
    if (items.isEmpty()) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, items.size()));
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(threads.submit(() -> work.accept(item)));
      }
      await(futures);
    } finally {
      end(threads);
    }
  }

  /** Who interrupts us cleans up next: nobody may go on working then. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(List<Future<?>> futures) {
    List<RuntimeException> failures = new ArrayList<>();
    for (Future<?> future : futures) {
      try {
        future.get();
      } catch (ExecutionException e) {
        failures.add(failure(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new MachinesException("interrupted", e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    return cause instanceof HowdahException known ? known : new IllegalStateException(cause);
  }
}
