package io.howdah.connection.shell;

import io.howdah.connection.Become;
import io.howdah.connection.BecomeException;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.ShellQuote;
import io.howdah.connection.become.BecomeDialogue;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Starts live shells on a host, as the login user or as another one. */
final class ShellOpener {
  /** As long as Ansible waits: its timeout and two seconds. */
  private static final Duration FOR_BECOME = Duration.ofSeconds(12);

  private static final Duration FOR_LOGIN = Duration.ofSeconds(60);
  private static final Duration END = Duration.ofMillis(500);
  private static final long LOOK_AGAIN_MS = 2;

  private final String hostName;
  private final ShellLauncher launcher;
  private final Markers markers = new Markers();
  private final String marker = markers.next();
  private final byte[] markerBytes = marker.getBytes(StandardCharsets.US_ASCII);

  ShellOpener(String hostName, ShellLauncher launcher) {
    this.hostName = hostName;
    this.launcher = launcher;
  }

  /**
   * Starts a shell.
   *
   * @throws BecomeException if the other user can't be had
   * @throws ConnectionException if the host can't be reached or gives no shell
   */
  LiveShell open(@Nullable Become become) {
    return open(become, () -> {});
  }

  /**
   * The same, with something to do once the host has taken the request and while its login and the
   * other user's are under way.
   */
  LiveShell open(@Nullable Become become, Runnable meanwhile) {
    String shell = "/bin/sh -c " + ShellQuote.quote(Bootstrap.script(marker));
    if (become == null) {
      ShellStreams streams = launcher.launch("exec " + shell);
      launcher.tell("exec /bin/sh");
      meanwhile.run();
      return openLogin(streams);
    }
    BecomeDialogue dialogue = new BecomeDialogue(become, markers.next());
    ShellStreams streams = launcher.launch(dialogue.commandLine(shell));
    launcher.tell(dialogue.commandLine("/bin/sh"));
    meanwhile.run();
    return openOther(streams, dialogue);
  }

  private LiveShell openLogin(ShellStreams streams) {
    FrameReader stdout = new FrameReader(streams.stdout());
    FrameReader stderr = new FrameReader(streams.stderr());
    try (Deadline bound = new Deadline(FOR_LOGIN, () -> streams.close(END))) {
      String pid = stdout.readUntil(markerBytes).trailer();
      stderr.readUntil(markerBytes);
      return new LiveShell(streams, markers, Long.parseLong(pid));
    } catch (IOException e) {
      streams.close(END);
      takeRest(stderr);
      String said = (text(stdout) + text(stderr)).strip();
      String reason = said.isEmpty() ? String.valueOf(e.getMessage()) : said;
      throw new ConnectionException(hostName + " gives no shell: " + reason, e);
    }
  }

  private LiveShell openOther(ShellStreams streams, BecomeDialogue dialogue) {
    FrameReader stdout = new FrameReader(streams.stdout());
    FrameReader stderr = new FrameReader(streams.stderr());
    try (Deadline bound = new Deadline(FOR_BECOME, () -> streams.close(END))) {
      try {
        String pid = converse(streams, stdout, stderr, dialogue);
        stderr.readUntil(markerBytes);
        return new LiveShell(streams, markers, Long.parseLong(pid));
      } catch (BecomeException e) {
        streams.close(END);
        throw e;
      } catch (IOException e) {
        streams.close(END);
        String said = text(stderr) + text(stdout);
        throw dialogue.failure(said, bound.passed() ? FOR_BECOME.toSeconds() : null);
      }
    }
  }

  /** Waits for the marker on one stream and for a question on either. */
  private String converse(
      ShellStreams streams, FrameReader stdout, FrameReader stderr, BecomeDialogue dialogue)
      throws IOException {
    while (true) {
      boolean ended = streams.ended();
      FrameReader.Frame hello = stdout.pollUntil(markerBytes);
      if (hello != null) {
        return hello.trailer();
      }
      stderr.takeAvailable();
      if (ended) {
        drain(stderr);
        return stdout.readUntil(markerBytes).trailer();
      }
      dialogue.hear(text(stderr) + text(stdout), streams.stdin());
      pause();
    }
  }

  private static void takeRest(FrameReader reader) {
    try {
      reader.takeAvailable();
    } catch (IOException end) {
      // What had arrived before is kept.
    }
  }

  private void drain(FrameReader stderr) {
    try {
      stderr.readUntil(markerBytes);
    } catch (IOException end) {
      // The words before the end are what we are after.
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(LOOK_AGAIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while becoming another user");
    }
  }

  private static String text(FrameReader reader) {
    return new String(reader.unfinished(), StandardCharsets.UTF_8);
  }
}
