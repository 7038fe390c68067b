package io.howdah.report.console;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Says at the foot of a terminal which task a run is at, on which hosts, and for how long. */
public final class ProgressLine implements RunListener {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long BEAT_MILLIS = 500;
  private static final int NAMED_HOSTS = 3;
  private static final double NANOS = 1e9;

  private final Foot foot;
  private final int columns;
  private final LongSupplier nanos;
  private final Set<String> hosts = new LinkedHashSet<>();
  private @Nullable TaskInfo task;
  private String note = "";
  private long since;
  private boolean live;
  private @Nullable Thread beat;

  /** Takes where to show it, how wide that is, and a clock in nanoseconds. */
  public ProgressLine(Foot foot, int columns, LongSupplier nanos) {
    this.foot = foot;
    this.columns = columns;
    this.nanos = nanos;
  }

  /** Shows it from now on by itself, as long as tasks run. */
  public synchronized ProgressLine start() {
    live = true;
    return this;
  }

  private void beatOn() {
    if (live && beat == null) {
      Thread thread = new Thread(this::beat, "progress");
      thread.setDaemon(true);
      thread.start();
      beat = thread;
    }
  }

  private void end() {
    hosts.clear();
    foot.hide();
    Thread thread = beat;
    if (thread != null) {
      thread.interrupt();
      beat = null;
    }
  }

  /** What draws it now; null where no playbook runs. */
  synchronized @Nullable Thread beatThread() {
    return beat;
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(BEAT_MILLIS);
        draw();
      }
    } catch (InterruptedException e) {
      // The playbook is over.
    }
  }

  @Override
  public synchronized void on(RunEvent event) {
    if (event instanceof RunEvent.TaskStarted started) {
      begin(started.task());
    } else if (event instanceof RunEvent.RunnerStarted runner) {
      if (!runner.task().is(TaskInfo.Trait.FREE) || task == null) {
        at(runner.task());
      }
      hosts.add(runner.host());
    } else if (event instanceof RunEvent.RunnerFinished finished) {
      hosts.remove(finished.host());
      note = "";
    } else if (event instanceof RunEvent.Retried retried) {
      note = ", " + retried.retriesLeft() + " retries left";
    } else if (event instanceof RunEvent.StatsReady) {
      end();
    }
  }

  private void at(TaskInfo other) {
    TaskInfo now = task;
    if (now == null || !now.id().equals(other.id())) {
      begin(other);
    }
  }

  private void begin(TaskInfo started) {
    beatOn();
    task = started;
    hosts.clear();
    note = "";
    since = nanos.getAsLong();
  }

  /** Shows where the run is if it has been there for some seconds. */
  synchronized void draw() {
    TaskInfo now = task;
    long age = nanos.getAsLong() - since;
    if (now == null || hosts.isEmpty() || age < PATIENCE.toNanos() || asks(now)) {
      return;
    }
    foot.show(cut(text(now, age / NANOS)));
  }

  /** pause talks to the person at this very line. */
  private static boolean asks(TaskInfo task) {
    return task.action().substring(task.action().lastIndexOf('.') + 1).equals("pause");
  }

  private String text(TaskInfo now, double seconds) {
    String where =
        hosts.size() <= NAMED_HOSTS
            ? String.join(", ", hosts)
            : hosts.size() + " hosts, " + hosts.iterator().next() + " among them";
    return String.format(Locale.ROOT, "%s: %s, %.0f s%s", now.name(), where, seconds, note);
  }

  private String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    while (TextWidth.of(line) > columns) {
      line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
    }
    return line;
  }
}
