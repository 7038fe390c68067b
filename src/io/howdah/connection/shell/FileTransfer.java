package io.howdah.connection.shell;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.ShellQuote;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files to and from a host through its live shell. What is put gets its name last, by rename, and
 * its mode before it has content.
 */
final class FileTransfer {
  private static final int PIECE = 1024 * 1024;
  private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

  private static final String NO_DIRECTORY =
      "[ -d \"$d\" ] && { echo 'it is a directory' >&2; exit 1; }; ";
  private static final String INTO_PLACE =
      "mv -f \"$t\" \"$d\" || { r=$?; rm -f \"$t\"; exit $r; }";

  private final Connection connection;

  FileTransfer(Connection connection) {
    this.connection = connection;
  }

  /** One command, and but one program on the host: a small file's bytes travel as shell text. */
  void put(byte[] content, String path, int mode) {
    boolean small = content.length <= ScriptFrame.INLINE_STDIN;
    String write = small ? "{ " + PrintfText.commands(content) + "; }" : "cat";
    // The umask leaves just the mode; only rights to execute and their like need chmod.
    boolean exact = (mode & ~0666) == 0;
    String chmod = exact ? "" : "chmod %04o \"$t\" && ".formatted(mode);
    String umask = "umask %04o; ".formatted(exact ? ~mode & 0777 : 0777 & ~0600);
    String script =
        names(temporaryBeside(path), path)
            + NO_DIRECTORY
            + umask
            + write
            + " >\"$t\" && "
            + chmod
            + INTO_PLACE;
    Command command = Command.of(script);
    require(connection.run(small ? command : command.withStdin(content)), "write", path);
  }

  /** In pieces, so that neither side holds the whole. */
  void put(Path local, String path, int mode) {
    String temporary = temporaryBeside(path);
    String names = names(temporary, path);
    try (InputStream in = Files.newInputStream(local)) {
      run(names + NO_DIRECTORY + "umask 077; : >\"$t\"", path);
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        Command append = Command.of(names + "cat >>\"$t\"").withStdin(piece);
        require(connection.run(append), "write", path);
      }
      run(names + "chmod %04o \"$t\" && ".formatted(mode) + INTO_PLACE, path);
    } catch (IOException e) {
      remove(temporary);
      throw new HowdahException("Can't read " + local + ": " + e.getMessage(), e);
    } catch (ConnectionException e) {
      throw e; // there is no way left to tidy up by
    } catch (HowdahException e) {
      remove(temporary);
      throw e;
    }
  }

  private void run(String script, String path) {
    require(connection.run(Command.of(script)), "write", path);
  }

  private void remove(String temporary) {
    connection.run(Command.of("rm -f " + ShellQuote.quote(operand(temporary))));
  }

  private static String names(String temporary, String path) {
    return "t="
        + ShellQuote.quote(operand(temporary))
        + "; d="
        + ShellQuote.quote(operand(path))
        + "; ";
  }

  private static String temporaryBeside(String path) {
    int slash = path.lastIndexOf('/') + 1;
    String name = ".howdah-" + Long.toString(COUNT.incrementAndGet(), 36) + ".tmp";
    return path.substring(0, slash) + name;
  }

  byte[] fetch(String path) {
    CommandResult read = connection.run(Command.of("cat " + ShellQuote.quote(operand(path))));
    return require(read, "read", path).stdout();
  }

  /** In pieces, so that neither side holds the whole. */
  void fetch(String path, Path local) {
    String name = ShellQuote.quote(operand(path));
    // dd says why it can't read only amid its statistics; cat says just that.
    String script = "[ -r %1$s ] && [ ! -d %1$s ] || { cat %1$s >/dev/null; exit 1; }; ";
    script += "dd if=%1$s bs=%2$d skip=%3$d count=1 2>/dev/null";
    try (OutputStream out = Files.newOutputStream(local)) {
      byte[] bytes;
      long piece = 0;
      do {
        Command read = Command.of(script.formatted(name, PIECE, piece++));
        bytes = require(connection.run(read), "read", path).stdout();
        out.write(bytes);
      } while (bytes.length == PIECE);
    } catch (IOException e) {
      throw new HowdahException("Can't write " + local + ": " + e.getMessage(), e);
    }
  }

  /** A path that starts with a dash is no option. */
  private static String operand(String path) {
    return path.startsWith("-") ? "./" + path : path;
  }

  private CommandResult require(CommandResult result, String verb, String path) {
    if (!result.succeeded()) {
      String reason = result.err().strip();
      throw new HowdahException(
          "Can't " + verb + " " + path + " on " + connection.hostName() + ": " + reason);
    }
    return result;
  }
}
