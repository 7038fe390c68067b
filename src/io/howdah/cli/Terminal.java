package io.howdah.cli;

import io.howdah.report.console.Foot;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terminal that a person sits at, if there is one. */
final class Terminal {
  private static final int BUFFER = 8192;

  private Terminal() {}

  /** Whether input and output are a terminal's. */
  static boolean attached() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** Java 22 and later may have a console where there is no terminal. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  /** A standard stream that a foot keeps out of the way of. */
  static final class Stream extends PrintStream {
    private final @Nullable Foot foot;

    private Stream(OutputStream stream, @Nullable Foot foot) {
      super(new BufferedOutputStream(stream, BUFFER), false, StandardCharsets.UTF_8);
      this.foot = foot;
    }

    /** The foot beneath it; null where there is no terminal. */
    @Nullable Foot foot() {
      return foot;
    }
  }

  /** Puts buffered streams in the place of the process's own. */
  static void takeOver(Map<String, String> environment) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    Foot foot = wantsFoot(environment) ? new Foot(out) : null;
    System.setOut(new Stream(foot == null ? out : foot.above(out), foot));
    System.setErr(new Stream(foot == null ? err : foot.above(err), foot));
  }

  private static boolean wantsFoot(Map<String, String> environment) {
    return attached()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb")
        && !environment.getOrDefault("HOWDAH_PROGRESS", "").equals("no");
  }
}
