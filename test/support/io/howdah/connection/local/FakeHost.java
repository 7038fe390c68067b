package io.howdah.connection.local;

import io.howdah.connection.shell.ShellConnection;
import io.howdah.connection.shell.ShellLauncher;
import io.howdah.connection.shell.ShellStreams;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** This machine with another shell than its own behind /bin/sh. */
public final class FakeHost extends ShellConnection {
  private final Launcher launcher;

  /** Takes the shell's command, such as "busybox sh". */
  public FakeHost(String shell) {
    this(new Launcher(shell));
  }

  /** What starts that shell, for tests that need no connection of this kind. */
  public static ShellLauncher launcher(String shell) {
    return new Launcher(shell);
  }

  private FakeHost(Launcher launcher) {
    super("fake", launcher);
    this.launcher = launcher;
  }

  /** Closes the input of every program that was started, and nothing else. */
  public void dropAllInput() throws IOException {
    for (ShellStreams streams : launcher.started) {
      streams.stdin().close();
    }
  }

  private record Launcher(String shell, List<ShellStreams> started) implements ShellLauncher {
    Launcher(String shell) {
      this(shell, new CopyOnWriteArrayList<>());
    }

    @Override
    public ShellStreams launch(String commandLine) {
      try {
        String own = commandLine.replace("/bin/sh", shell);
        ShellStreams streams = new LocalStreams(new ProcessBuilder("/bin/sh", "-c", own).start());
        started.add(streams);
        return streams;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      started.forEach(ShellStreams::close);
    }
  }
}
