package io.howdah.report.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The file of the setting log_path: every line with its time, process and user, as Ansible's. */
public final class LogFile implements Display.LineLog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");

  private final Path file;
  private final Clock clock;
  private final String origin;

  /** Takes the file, which is appended to, and the time. */
  public LogFile(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    this.origin =
        " p=%d u=%s n=ansible | "
            .formatted(ProcessHandle.current().pid(), System.getProperty("user.name"));
  }

  /** Whether a log can be written there: Ansible goes on without where not. */
  public static boolean isWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file) ? Files.isWritable(file) : folder != null && Files.isWritable(folder);
  }

  @Override
  public void take(String text, @Nullable Tint tint) {
    if (tint == Tint.DEBUG) {
      return; // Ansible tells a line's level by its colour, and logs nothing below INFO
    }
    String bare = text.replaceFirst("^\n+", "");
    String line = ZonedDateTime.now(clock).format(TIME) + origin + bare + "\n";
    try {
      Files.writeString(
          file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the log can't be written: " + file, e);
    }
  }
}
