package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Starts other programs; after {@link #abort} it kills the running ones and starts no more. */
final class Programs {
  private static final long LIMIT_SECONDS = 600;

  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private boolean aborted;

  /** What a program said and how it ended. */
  record Outcome(int code, String output) {
    boolean ok() {
      return code == 0;
    }
  }

  /** Runs to the end; anything but exit code 0 is an error that quotes the program's last words. */
  String run(String... command) {
    Outcome outcome = attempt(command);
    if (!outcome.ok()) {
      refuseWhenAborted();
      throw new MachinesException(
          "'" + brief(command) + "' failed (" + outcome.code() + "): " + tail(outcome.output()));
    }
    return outcome.output();
  }

  /** Runs to the end and returns how it went; both of its output streams in one text. */
  Outcome attempt(String... command) {
    try {
      Path output = Files.createTempFile("howdah", ".out");
      try (InputStream words = Files.newInputStream(output)) {
        Process process = startedOnto(output, command);
        int code = await(process, command[0]);
        return new Outcome(code, new String(words.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new MachinesException("cannot run " + command[0] + ": " + e.getMessage(), e);
    }
  }

  /** Whoever kills us leaves no file behind: once both ends are open its name is not needed. */
  private Process startedOnto(Path output, String... command) throws IOException {
    try {
      return start(builder(output, command));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** Starts something that outlives us, in a session of its own, its words appended to a file. */
  Process launch(Path log, String... command) {
    List<String> whole = new ArrayList<>(List.of("setsid"));
    whole.addAll(List.of(command));
    try {
      ProcessBuilder builder = builder(log, whole.toArray(String[]::new));
      JENKINS_COOKIES.forEach(builder.environment()::remove);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      synchronized (this) {
        refuseWhenAborted();
        return builder.start();
      }
    } catch (IOException e) {
      throw new MachinesException("cannot start " + command[0] + ": " + e.getMessage(), e);
    }
  }

  /** Ends what runs and lets nothing new begin. */
  synchronized void abort() {
    aborted = true;
    running.forEach(Process::destroyForcibly);
  }

  /** By these Jenkins knows whose processes to kill when a step or a build ends. */
  private static final List<String> JENKINS_COOKIES =
      List.of("JENKINS_NODE_COOKIE", "JENKINS_SERVER_COOKIE", "BUILD_ID");

  /** Cron and some agents know no sbin; the JVM looks by its own PATH, shells by the one given. */
  static ProcessBuilder builder(Path output, String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.set(0, Prerequisites.find(command[0]).map(Path::toString).orElse(command[0]));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().merge("PATH", Prerequisites.path(), (own, all) -> own + ":" + all);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  private synchronized Process start(ProcessBuilder builder) throws IOException {
    refuseWhenAborted();
    Process process = builder.start();
    running.add(process);
    return process;
  }

  private synchronized void refuseWhenAborted() {
    if (aborted) {
      throw new MachinesException("interrupted");
    }
  }

  private int await(Process process, String name) {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new MachinesException(name + " did not end within " + LIMIT_SECONDS + " s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachinesException("interrupted while waiting for " + name, e);
    } finally {
      process.destroyForcibly();
      running.remove(process);
    }
  }

  private static String brief(String... command) {
    String line = String.join(" ", command);
    return line.length() <= 100 ? line : line.substring(0, 100) + "…";
  }

  /** The last lines of a program's output, for a message. */
  static String tail(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }
}
