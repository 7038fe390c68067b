package io.howdah.connection.shell;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.ShellQuote;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files to and from a host through its live shell. */
final class FileTransfer {
  private static final int PIECE = 1024 * 1024;

  private final Connection connection;

  FileTransfer(Connection connection) {
    this.connection = connection;
  }

  /** Atomic: a temporary file beside the destination gets its mode first, then the content. */
  void put(byte[] content, String path, int mode) {
    String temporary = temporaryBeside(path);
    String script =
        ("umask 077; t=%s; cat >\"$t\" && chmod %04o \"$t\" && mv -f \"$t\" %s"
                + " || { r=$?; rm -f \"$t\"; exit $r; }")
            .formatted(ShellQuote.quote(temporary), mode, ShellQuote.quote(path));
    require(connection.run(Command.of(script).withStdin(content)), "write", path);
  }

  void put(Path local, String path, int mode) {
    String temporary = ShellQuote.quote(temporaryBeside(path));
    try (InputStream in = Files.newInputStream(local)) {
      require(connection.run(Command.of("umask 077; : >" + temporary)), "write", path);
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        Command append = Command.of("cat >>" + temporary).withStdin(piece);
        require(connection.run(append), "write", path);
      }
      String finish = "chmod %04o %s && mv -f %2$s %s";
      String script = finish.formatted(mode, temporary, ShellQuote.quote(path));
      require(connection.run(Command.of(script)), "write", path);
    } catch (IOException e) {
      connection.run(Command.of("rm -f " + temporary));
      throw new HowdahException("Can't read " + local + ": " + e.getMessage(), e);
    } catch (HowdahException e) {
      connection.run(Command.of("rm -f " + temporary));
      throw e;
    }
  }

  private static String temporaryBeside(String path) {
    int slash = path.lastIndexOf('/') + 1;
    String name = ".howdah-" + Long.toString(System.nanoTime(), 36) + ".tmp";
    return path.substring(0, slash) + name;
  }

  byte[] fetch(String path) {
    CommandResult read = connection.run(Command.of("cat " + operand(path)));
    return require(read, "read", path).stdout();
  }

  void fetch(String path, Path local) {
    try (OutputStream out = Files.newOutputStream(local)) {
      for (long piece = 0; ; piece++) {
        String dd = "dd if=%s bs=%d skip=%d count=1 2>/dev/null";
        String check = "[ -r %1$s ] || { cat %1$s >/dev/null; exit 1; }; ";
        String script = (check + dd).formatted(operand(path), PIECE, piece);
        byte[] bytes = require(connection.run(Command.of(script)), "read", path).stdout();
        out.write(bytes);
        if (bytes.length == 0) {
          return;
        }
      }
    } catch (IOException e) {
      throw new HowdahException("Can't write " + local + ": " + e.getMessage(), e);
    }
  }

  /** A path that starts with a dash is no option. */
  private static String operand(String path) {
    return ShellQuote.quote(path.startsWith("-") ? "./" + path : path);
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
