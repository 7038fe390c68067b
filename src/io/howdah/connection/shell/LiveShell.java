package io.howdah.connection.shell;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.CommandTimeoutException;
import io.howdah.connection.ConnectionException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One POSIX shell that stays open on a host and runs one script after the other. */
public final class LiveShell implements AutoCloseable {
  private static final Duration END_OF_SCRIPT = Duration.ofSeconds(4);

  private final ShellStreams streams;
  private final Markers markers;
  private final long pid;
  private final FrameReader stdout;
  private final FrameReader stderr;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean usable = true;

  /** A shell whose first marker has been read. */
  LiveShell(ShellStreams streams, Markers markers, long pid) {
    this.streams = streams;
    this.markers = markers;
    this.pid = pid;
    this.stdout = new FrameReader(streams.stdout());
    this.stderr = new FrameReader(streams.stderr());
  }

  /** Kills what is left on the host of a shell that was given up but didn't end. */
  void bury(LiveShell remains) {
    if (!remains.streams.ended()) {
      run(Command.of(Bootstrap.killAll(remains.pid)), "");
    }
  }

  /** False once the shell has ended or was given up; a new one has to be opened. */
  public boolean usable() {
    return usable && streams.open();
  }

  /**
   * Runs a script and waits for it.
   *
   * @param hostName what to call the host in messages
   * @throws ConnectionException if the shell or the host has gone
   * @throws CommandTimeoutException if the command's bound passes; the script is killed, and the
   *     shell with it
   */
  public synchronized CommandResult run(Command command, String hostName) {
    if (!running.compareAndSet(false, true)) {
      throw new ConnectionException("The shell on " + hostName + " is closed", null);
    }
    String marker = markers.next();
    ScriptFrame frame = new ScriptFrame(command, marker);
    byte[] text = frame.bytes();
    try (Deadline deadline = new Deadline(command.timeout(), this::giveUp)) {
      try {
        send(frame, text, command.stdin(), marker);
        CommandResult result = receive(marker.getBytes(StandardCharsets.US_ASCII));
        if (deadline.passed()) { // the killed script's end, seen before the shell's
          throw new IOException("the script was killed");
        }
        running.set(false);
        return result;
      } catch (IOException e) {
        throw lost(hostName, deadline.passed() ? command.timeout() : null, e);
      } catch (RuntimeException | Error e) {
        giveUp(); // nobody knows where in its output the next reader would begin
        throw e;
      }
    }
  }

  private void send(ScriptFrame frame, byte[] text, byte @Nullable [] stdin, String marker)
      throws IOException {
    stdout.discardLateOutput();
    stderr.discardLateOutput();
    write(text);
    if (stdin != null && frame.sendsStdinApart()) {
      stdout.readUntil(marker.getBytes(StandardCharsets.US_ASCII));
      write(stdin);
    }
  }

  private void write(byte[] bytes) throws IOException {
    OutputStream stdin = streams.stdin();
    stdin.write(bytes);
    stdin.flush();
  }

  private CommandResult receive(byte[] marker) throws IOException {
    FrameReader.Frame out = stdout.readUntil(marker);
    FrameReader.Frame err = stderr.readUntil(marker);
    boolean strangers = !err.trailer().isEmpty() && !err.trailer().equals("0");
    if (strangers) {
      giveUp(); // they would write between the words of the next script
    }
    return new CommandResult(Integer.parseInt(out.trailer()), out.content(), err.content());
  }

  /**
   * Lets the shell run a last script and hands its streams over; the shell is of no other use then.
   *
   * @throws ConnectionException if the shell or the host has gone
   */
  ShellStreams handOver(String script, String hostName) {
    usable = false;
    running.set(true);
    try {
      write((script + "\n").getBytes(StandardCharsets.UTF_8));
      return streams;
    } catch (IOException e) {
      giveUp();
      throw new ConnectionException(
          "The shell on " + hostName + " went away: " + e.getMessage(), e);
    }
  }

  private void giveUp() {
    usable = false;
    streams.close(END_OF_SCRIPT);
  }

  private RuntimeException lost(String hostName, @Nullable Duration passed, IOException cause) {
    giveUp();
    if (passed != null) {
      return new CommandTimeoutException(
          "The command was still running on " + hostName + " after " + seconds(passed) + " s");
    }
    String said = new String(stderr.unfinished(), StandardCharsets.UTF_8).strip();
    String reason = said.isEmpty() ? String.valueOf(cause.getMessage()) : said;
    return new ConnectionException("The shell on " + hostName + " went away: " + reason, cause);
  }

  private static String seconds(Duration bound) {
    return bound.toMillis() % 1000 == 0
        ? Long.toString(bound.toSeconds())
        : Double.toString(bound.toMillis() / 1000.0);
  }

  /** Tells a shell that runs nothing to leave, pump and all, and waits for nothing. */
  void sayGoodbye() {
    if (usable() && running.compareAndSet(false, true)) {
      usable = false;
      try {
        write(Bootstrap.GOODBYE.getBytes(StandardCharsets.US_ASCII));
        streams.stdin().close();
      } catch (IOException gone) {
        // It is gone, as wanted.
      }
    }
  }

  /** Ends the shell; a script that runs is killed. */
  @Override
  public void close() {
    sayGoodbye();
    giveUp();
  }
}
