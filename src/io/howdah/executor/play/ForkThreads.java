package io.howdah.executor.play;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for forks: virtual ones where the JVM has them, else daemons that end when idle. */
final class ForkThreads {
  private ForkThreads() {}

  /** At most {@code size} threads, at least one. */
  static ExecutorService pool(int size) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size, size, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory factory() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      Object named = type.getMethod("name", String.class, long.class).invoke(builder, "fork-", 1L);
      return (ThreadFactory) type.getMethod("factory").invoke(named);
    } catch (ReflectiveOperationException e) {
      // Before Java 21.
      return platform();
    }
  }

  private static ThreadFactory platform() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(null, work, "fork-" + number.incrementAndGet(), 1 << 20);
      thread.setDaemon(true);
      return thread;
    };
  }
}
