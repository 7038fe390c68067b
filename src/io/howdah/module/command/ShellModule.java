package io.howdah.module.command;

import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shell module: the command module with {@code _uses_shell}. */
public final class ShellModule extends CommandModule {
  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(args.values());
    values.put("_uses_shell", true);
    return super.run(new ModuleArgs(values), context);
  }
}
