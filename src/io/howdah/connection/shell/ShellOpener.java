package io.howdah.connection.shell;

import io.howdah.connection.Become;
import io.howdah.connection.BecomeException;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.ShellQuote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Starts a live shell on a host, as the login user or as another one. */
final class ShellOpener {
  private final String hostName;
  private final ShellLauncher launcher;
  private final Markers markers = new Markers();

  ShellOpener(String hostName, ShellLauncher launcher) {
    this.hostName = hostName;
    this.launcher = launcher;
  }

  LiveShell open(@Nullable Become become) {
    if (become != null) {
      throw new BecomeException("become is not there yet");
    }
    String marker = markers.next();
    String command = "exec /bin/sh -c " + ShellQuote.quote(Bootstrap.script(marker));
    ShellStreams streams = launcher.launch(command);
    FrameReader reader = new FrameReader(streams.stdout());
    try {
      byte[] bytes = marker.getBytes(StandardCharsets.US_ASCII);
      long pid = Long.parseLong(reader.readUntil(bytes).trailer());
      new FrameReader(streams.stderr()).readUntil(bytes);
      return new LiveShell(hostName, streams, markers, pid);
    } catch (IOException e) {
      streams.close();
      throw new ConnectionException("No shell could be started on " + hostName, e);
    }
  }
}
