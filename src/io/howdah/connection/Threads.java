package io.howdah.connection;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that mostly wait for hosts: virtual ones where the JDK has them (21), else daemons. */
public final class Threads {
  private Threads() {}

  /** A new thread for each task; none of them keeps the JVM alive. */
  public static ExecutorService perTask(String name) {
    try {
      Method virtual = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
      return (ExecutorService) virtual.invoke(null);
    } catch (ReflectiveOperationException | UnsupportedOperationException older) {
      return Executors.newCachedThreadPool(task -> daemon(task, name));
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
