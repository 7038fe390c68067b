package io.howdah.executor.link;

import io.howdah.action.ActionContext;
import io.howdah.connection.Become;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.ShellQuote;
import io.howdah.module.Module;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import io.howdah.module.PythonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command or shell task that goes on by itself on the host. The module is asked twice: first for
 * its script, which is started there and left alone, and in the end for its result, with what the
 * script left behind.
 */
final class DetachedCommand {
  /** The key under which a job's file names its module. */
  static final String MODULE = "_ansible_detached_module";

  private static final String ARGS = "_ansible_detached_args";
  private static final Set<String> DETACHABLE = Set.of("command", "shell");

  private final String module;
  private final Map<String, @Nullable Object> args;
  private final JobFile file;

  DetachedCommand(String module, Map<String, @Nullable Object> args, JobFile file) {
    this.module = module;
    this.args = args;
    this.file = file;
  }

  /** Whether the module is one script, and its paths need not be expanded on the host first. */
  static boolean canDetach(String module, Map<String, @Nullable Object> args) {
    String name = module.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    return DETACHABLE.contains(name)
        && List.of("chdir", "creates", "removes").stream()
            .map(args::get)
            .noneMatch(path -> path != null && PythonText.str(path).matches(".*[~$].*"));
  }

  /** Starts it on the host. */
  void start(ActionContext context) {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("started", 1L);
    state.put("finished", 0L);
    state.put(MODULE, module);
    state.put(ARGS, args);
    file.write(state);
    try {
      ask(context, new Launcher(context, file));
    } catch (Launched started) {
      return;
    }
    throw new IllegalStateException("the module " + module + " ran no script");
  }

  /** What the job's file says, or once the script has ended the module's result. */
  static Map<String, @Nullable Object> status(
      Map<String, @Nullable Object> state, JobFile file, ActionContext context) {
    Connection host = context.connection();
    CommandResult code =
        host.run(Command.of("cat " + ShellQuote.quote(file.beside("rc")) + " 2>/dev/null"));
    Map<String, @Nullable Object> plain = new LinkedHashMap<>(state);
    Object module = plain.remove(MODULE);
    Object args = plain.remove(ARGS);
    if (code.out().isBlank() || !(args instanceof Map<?, ?> map)) {
      return plain;
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    CommandResult left =
        new CommandResult(
            Integer.parseInt(code.out().strip()),
            host.fetch(file.beside("out")),
            host.fetch(file.beside("err")));
    return new LinkedHashMap<>(
        new DetachedCommand(PythonText.str(module), named, file)
            .ask(context, new Replay(left))
            .values());
  }

  private ModuleResult ask(ActionContext context, Connection instead) {
    Module asked = context.controller().modules().own(module).orElseThrow();
    ModuleContext real = context.moduleContext();
    return ModuleRunner.run(
        "command",
        asked,
        args,
        new ModuleContext(instead, false, false, real.facts(), real.environment()));
  }

  /** Tells that the script was started. */
  private static final class Launched extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Launched() {
      super("started", null, false, false);
    }
  }

  /** Takes the module's script and starts it for good. */
  private record Launcher(ActionContext context, JobFile file) implements OneScript {
    @Override
    public CommandResult run(Command command) {
      Connection host = context.connection();
      byte[] stdin = command.stdin();
      host.put(command.script().getBytes(StandardCharsets.UTF_8), file.beside("sh"), 0600);
      host.put(stdin == null ? new byte[0] : stdin, file.beside("in"), 0600);
      String job = ShellQuote.quote(file.path());
      String work =
          "cd; $1 sh \"$0.sh\" <\"$0.in\" >\"$0.out\" 2>\"$0.err\"; c=$?;"
              // Killed for taking too long: as with Ansible, the job never finishes.
              + " [ \"$1\" ] && [ $c = 124 ] && exit; echo $c >\"$0.rc.new\";"
              + " mv \"$0.rc.new\" \"$0.rc\"";
      String script =
          "umask 77; t=; command -v timeout >/dev/null && t='timeout -k 5 "
              + context.task().mode().async()
              + "'; s=; command -v setsid >/dev/null && s=setsid; $s nohup sh -c "
              + ShellQuote.quote(work)
              + " "
              + job
              + " \"$t\" >/dev/null 2>&1 </dev/null &";
      CommandResult started = host.run(Command.of(script).withEnvironment(command.environment()));
      if (!started.succeeded()) {
        return started;
      }
      throw new Launched();
    }
  }

  /** Answers with what a script left behind. */
  private record Replay(CommandResult left) implements OneScript {
    @Override
    public CommandResult run(Command command) {
      return left;
    }
  }

  /** A connection for a module that runs one script and nothing else. */
  private interface OneScript extends Connection {
    @Override
    default void put(byte[] content, String path, int mode) {
      throw new UnsupportedOperationException("a detached command transfers no files");
    }

    @Override
    default byte[] fetch(String path) {
      throw new UnsupportedOperationException("a detached command transfers no files");
    }

    @Override
    default Connection as(@Nullable Become become) {
      return this;
    }

    @Override
    default String hostName() {
      return "";
    }

    @Override
    default void close() {}
  }
}
