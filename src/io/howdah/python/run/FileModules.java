package io.howdah.python.run;

import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.python.ModuleCall;
import io.howdah.python.PythonSettings;
import io.howdah.python.pack.ModuleStyle;
import io.howdah.python.pack.Packer;
import org.jspecify.annotations.Nullable;

/** Runs modules that are files, whatever they are written in. Thread-safe. */
public final class FileModules implements AutoCloseable {
  private final Packer packer;
  private final Interpreters interpreters;
  private final WarmRun warm;
  private final ProgramRun programs;

  /** For a run. */
  public FileModules(Packer packer, PythonSettings settings) {
    InternalArguments internals = new InternalArguments(settings);
    this.packer = packer;
    this.interpreters = new Interpreters(settings);
    this.warm = new WarmRun(settings, internals);
    this.programs = new ProgramRun(settings, internals);
  }

  /**
   * Runs a module on its host and waits for it.
   *
   * @throws ModuleFailure where it can't be run
   * @throws io.howdah.connection.ConnectionException if the host is lost
   */
  public ModuleResult run(ModuleCall call) {
    byte[] content = Packer.content(call.module().path());
    return switch (ModuleStyle.of(content)) {
      case PYTHON -> python(call, content);
      case POWERSHELL ->
          throw new ModuleFailure(
              "The module "
                  + call.module().name()
                  + " ("
                  + call.module().path()
                  + ") is written in PowerShell, which Howdah does not run");
      case BINARY -> result(call, programs.run(call, content, null), null);
      case JSON_IN_TEXT, JSON_FILE, WORDS_FILE -> script(call, content);
    };
  }

  /** The host's Python where it is to be found out, is not known yet, and is there. */
  public ModuleResult withInterpreter(ModuleResult result, ModuleCall.Host host) {
    return interpreters.news(result, host);
  }

  private ModuleResult python(ModuleCall call, byte[] content) {
    var payload = packer.pack(call.module());
    Interpreters.Choice choice =
        interpreters.choose(Shebang.of(content).orElse(Shebang.PYTHON), call);
    Answer answer = warm.run(call, payload, choice.command());
    return result(call, answer, choice);
  }

  private ModuleResult script(ModuleCall call, byte[] content) {
    Shebang shebang =
        Shebang.of(content)
            .orElseThrow(
                () ->
                    new ModuleFailure(
                        "module (" + call.module().name() + ") is missing interpreter line"));
    Interpreters.Choice choice = interpreters.choose(shebang, call);
    return result(call, programs.run(call, content, choice.command()), choice);
  }

  private static ModuleResult result(
      ModuleCall call, Answer answer, Interpreters.@Nullable Choice choice) {
    String command = choice == null ? null : choice.command();
    call.host().complaints(answer.err());
    ModuleResult result = ModuleOutput.read(answer, command, call.host()::warn);
    return choice == null ? result : choice.tell(result);
  }

  /** Ends what was left open on hosts and removes its files; before connections are closed. */
  @Override
  public void close() {
    warm.close();
    programs.close();
  }
}
