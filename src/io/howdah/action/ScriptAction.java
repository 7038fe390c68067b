package io.howdah.action;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.ShellSplit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code script}: a script of this machine's, run on the host. */
final class ScriptAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    args.allowOnly(
        context.task().action(),
        "_raw_params",
        "cmd",
        "creates",
        "removes",
        "chdir",
        "executable",
        "decrypt");
    Optional<String> skip = skipReason(context);
    if (skip.isPresent()) {
      return ModuleResult.changed(false).put("skipped", true).put("msg", skip.get()).build();
    }
    String line = args.text("_raw_params").or(() -> args.text("cmd")).orElse("").strip();
    List<String> words = ShellSplit.split(line);
    if (words.isEmpty()) {
      throw new ModuleFailure("no script given");
    }
    Path source = find(context, words.get(0));
    if (context.task().mode().checkMode()) {
      return checked(args);
    }
    return execute(context, source, line.replace(words.get(0), "\0"));
  }

  private static Optional<String> skipReason(ActionContext context) {
    Optional<String> creates = context.args().text("creates");
    if (creates.isPresent() && exists(context, creates.get())) {
      return Optional.of(creates.get() + " exists, matching creates option");
    }
    Optional<String> removes = context.args().text("removes");
    if (removes.isPresent() && !exists(context, removes.get())) {
      return Optional.of(removes.get() + " does not exist, matching removes option");
    }
    return Optional.empty();
  }

  private static boolean exists(ActionContext context, String path) {
    return context.connection().run(Command.of("[ -e " + word(path) + " ]")).succeeded();
  }

  private static String word(String path) {
    return path.startsWith("~/")
        ? "~/" + ShellQuote.quote(path.substring(2))
        : ShellQuote.quote(path);
  }

  private static Path find(ActionContext context, String name) {
    try {
      return context.controller().files().find("files", name);
    } catch (HowdahException e) {
      throw ControllerFailure.of(e);
    }
  }

  private static ModuleResult checked(Args args) {
    boolean predictable = args.has("creates") || args.has("removes");
    ModuleResult.Builder result = ModuleResult.changed(predictable);
    if (!predictable) {
      result.put("skipped", true).put("msg", "Check mode is not supported for this task.");
    }
    return result.build();
  }

  private static ModuleResult execute(ActionContext context, Path source, String line) {
    byte[] script = context.controller().files().read(source, context.args().flag("decrypt", true));
    try (HostTemp temp = new HostTemp(context.connection())) {
      String remote = temp.put(source.getFileName().toString(), script, 0700);
      String command = line.replace("\0", ShellQuote.quote(remote));
      String executable = context.args().text("executable").map(e -> e + " ").orElse("");
      String chdir = context.args().text("chdir").map(dir -> "cd " + word(dir) + " && ").orElse("");
      CommandResult ran =
          context
              .connection()
              .run(
                  Command.of(chdir + executable + command)
                      .withEnvironment(context.task().environment()));
      return result(ran);
    }
  }

  private static ModuleResult result(CommandResult ran) {
    ModuleResult.Builder result =
        ModuleResult.changed(true)
            .put("rc", (long) ran.exitCode())
            .put("stdout", ran.out())
            .put("stderr", ran.err());
    if (!ran.succeeded()) {
      result.put("failed", true).put("msg", "non-zero return code");
    }
    return result.build();
  }
}
