package io.howdah.python.run;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.ShellQuote;
import io.howdah.module.JsonText;
import io.howdah.module.ModuleFailure;
import io.howdah.module.PythonText;
import io.howdah.python.ModuleCall;
import io.howdah.python.PythonSettings;
import io.howdah.python.pack.ModuleStyle;
import io.howdah.python.pack.Payload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs modules that are programs of their own: binaries, scripts in any language. Thread-safe. */
final class ProgramRun implements AutoCloseable {
  private final PythonSettings settings;
  private final InternalArguments internals;
  private final Map<Connection, Folder> folders = new IdentityHashMap<>();

  ProgramRun(PythonSettings settings, InternalArguments internals) {
    this.settings = settings;
    this.internals = internals;
  }

  /** A folder on a host, and the modules that are in it already. */
  private record Folder(String path, Set<String> sent) {}

  /**
   * Runs a module.
   *
   * @param interpreter the command that runs it, or null for a program that runs itself
   */
  Answer run(ModuleCall call, byte[] content, @Nullable String interpreter) {
    ModuleStyle style = ModuleStyle.of(content);
    Connection connection = call.host().connection();
    Folder folder = folder(call);
    Map<String, @Nullable Object> args = internals.of(call, folder.path());
    if (style == ModuleStyle.JSON_IN_TEXT) {
      byte[] filled = filled(content, args, call);
      return execute(call, command(interpreter, folder.path() + "/input", ""), folder, filled);
    }
    String program = send(connection, folder, call.module().path(), content);
    byte[] words =
        (style == ModuleStyle.WORDS_FILE ? words(args) : JsonText.write(args))
            .getBytes(StandardCharsets.UTF_8);
    return execute(call, command(interpreter, program, folder.path() + "/input"), folder, words);
  }

  private static String command(@Nullable String interpreter, String program, String input) {
    String start = interpreter == null ? "" : interpreter + " ";
    return start
        + ShellQuote.quote(program)
        + (input.isEmpty() ? "" : " " + ShellQuote.quote(input));
  }

  private Answer execute(ModuleCall call, String command, Folder folder, byte[] input) {
    Path directory = call.host().directory();
    String place = directory == null ? "" : "cd " + ShellQuote.quote(directory.toString()) + "; ";
    String file = ShellQuote.quote(folder.path() + "/input");
    String script =
        "(umask 77; cat >"
            + file
            + ") || exit; "
            + place
            + command
            + " </dev/null; r=$?; rm -f "
            + file
            + "; exit $r";
    CommandResult ran =
        call.host()
            .connection()
            .run(
                Command.of(script)
                    .withStdin(input)
                    .withEnvironment(call.environment())
                    .leavingProcesses());
    return new Answer(ran.exitCode(), ran.out(), ran.err());
  }

  private synchronized Folder folder(ModuleCall call) {
    Connection connection = call.host().connection();
    Folder known = folders.get(connection);
    if (known == null) {
      known = new Folder(made(connection, internals.remoteTmp(call)), new HashSet<>());
      folders.put(connection, known);
    }
    return known;
  }

  private static String made(Connection connection, String wanted) {
    String place =
        wanted.startsWith("~/")
            ? "\"$HOME\"/" + ShellQuote.quote(wanted.substring(2))
            : ShellQuote.quote(wanted);
    CommandResult made =
        connection.run(
            Command.of(
                "umask 77; d="
                    + place
                    + "; mkdir -p -- \"$d\" 2>/dev/null;"
                    + " mktemp -d \"$d/ansible-tmp-XXXXXXXXXX\" 2>/dev/null"
                    + " || mktemp -d \"${TMPDIR:-/tmp}/ansible-tmp-XXXXXXXXXX\""));
    if (!made.succeeded()) {
      throw new ModuleFailure("can't make a temporary folder on the host: " + made.err().strip());
    }
    return made.out().strip();
  }

  private static String send(Connection connection, Folder folder, Path module, byte[] content) {
    String inside = folder.path() + "/" + Payload.digest(content).substring(0, 16);
    String path = inside + "/" + module.getFileName();
    if (folder.sent().add(path)) {
      connection.run(Command.of("mkdir -p -m 700 " + ShellQuote.quote(inside)));
      connection.put(content, path, 0700);
    }
    return path;
  }

  private static String words(Map<String, @Nullable Object> args) {
    StringBuilder line = new StringBuilder();
    args.forEach(
        (name, value) ->
            line.append(name)
                .append('=')
                .append(ShellQuote.quote(PythonText.str(value)))
                .append(' '));
    return line.toString();
  }

  /** The script with the arguments and what else Ansible puts into its text. */
  private byte[] filled(byte[] content, Map<String, @Nullable Object> args, ModuleCall call) {
    String json = JsonText.write(args);
    Object special = args.get("_ansible_selinux_special_fs");
    String kinds =
        special instanceof Iterable<?> list
            ? String.join(
                ",",
                java.util.stream.StreamSupport.stream(list.spliterator(), false)
                    .map(String::valueOf)
                    .toList())
            : "";
    return new String(content, StandardCharsets.ISO_8859_1)
        .replace("\"<<ANSIBLE_VERSION>>\"", PythonText.repr(settings.version()))
        .replace("\"<<INCLUDE_ANSIBLE_MODULE_COMPLEX_ARGS>>\"", PythonText.repr(json))
        .replace("<<SELINUX_SPECIAL_FILESYSTEMS>>", kinds)
        .replace(ModuleStyle.JSON_ARGS, json)
        .replace("syslog.LOG_USER", "syslog." + internals.facility(call))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Removes the folders on the hosts. */
  @Override
  public synchronized void close() {
    if (!settings.flag("DEFAULT_KEEP_REMOTE_FILES")) {
      folders.forEach(ProgramRun::remove);
    }
    folders.clear();
  }

  private static void remove(Connection connection, Folder folder) {
    try {
      connection.run(Command.of("rm -rf -- " + ShellQuote.quote(folder.path())));
    } catch (ConnectionException gone) {
      // A host that has gone takes its temporary folder along.
    }
  }
}
