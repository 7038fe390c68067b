package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;

/** The dpkg_selections module of ansible-core 2.14: what dpkg is to do with a package. */
public final class DpkgSelectionsModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR, o -> o.require())
        .option("selection", STR, o -> o.require().oneOf("install", "hold", "deinstall", "purge"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    String name = args.text("name");
    String selection = args.text("selection");
    CommandResult asked = host.sh("dpkg --get-selections " + ShellQuote.quote(name));
    String[] words = asked.out().strip().split("\\s+");
    String current = words.length > 1 ? words[1] : "not present";
    boolean changed = !current.equals(selection);
    if (changed && !context.checkMode()) {
      CommandResult ran = host.sh("dpkg --set-selections", name + " " + selection + "\n");
      if (!ran.succeeded()) {
        throw AptOutcome.failure(ran.err().strip(), ran);
      }
    }
    return ModuleResult.changed(changed).put("before", current).put("after", selection).build();
  }
}
