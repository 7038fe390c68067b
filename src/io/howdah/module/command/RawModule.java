package io.howdah.module.command;

import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The raw module: the text goes to the host's shell as it is, the task's environment unused. */
public final class RawModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create().freeForm().option("_raw_params", STR).option("executable", STR);
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    if (context.checkMode()) {
      return ModuleResult.changed(false).put("skipped", true).build();
    }
    String text = args.optionalText("_raw_params").orElse("");
    if (text.isBlank()) {
      throw new ModuleFailure("no command given", Map.of("rc", 256L));
    }
    String shell = args.optionalText("executable").orElse("/bin/sh");
    Command command = Command.of(ShellQuote.join(List.of(shell, "-c", text)));
    return result(context.connection().run(command));
  }

  private static ModuleResult result(CommandResult ran) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("changed", true);
    values.put("rc", (long) ran.exitCode());
    values.put("stdout", ran.out());
    values.put("stderr", ran.err());
    if (ran.exitCode() != 0) {
      values.put("failed", true);
      values.put("msg", "non-zero return code");
    }
    OutputLines.addTo(values);
    return new ModuleResult(values);
  }
}
