package io.howdah.module.system;

import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import java.util.Map;

/** The community.general.modprobe module: kernel modules, loaded now and at boot. */
public final class ModprobeModule implements Module {
  private static final String LOADED =
      """
      grep -qs "^$(printf %s "$_m" | tr - _) " /proc/modules ||
        grep -qsE "/($_m|$(printf %s "$_m" | tr _ -))\\.ko" "/lib/modules/$(uname -r)/modules.builtin"
      """;

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR, o -> o.require())
        .option("state", STR, o -> o.byDefault("present").oneOf("absent", "present"))
        .option("params", STR, o -> o.byDefault(""))
        .option(
            "persistent", STR, o -> o.byDefault("disabled").oneOf("disabled", "present", "absent"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    String prefix = "_m=" + ShellQuote.quote(args.text("name")) + "\n";
    boolean wanted = args.text("state").equals("present");
    boolean changed = host.sh(prefix + LOADED).succeeded() != wanted;
    if (changed && !context.checkMode()) {
      load(host, args, wanted);
    }
    changed |= persist(host, args, !context.checkMode());
    return ModuleResult.changed(changed)
        .put("name", args.text("name"))
        .put("params", args.text("params"))
        .put("state", args.text("state"))
        .build();
  }

  private static void load(HostRun host, ModuleArgs args, boolean wanted) {
    String line =
        "modprobe "
            + (wanted ? "" : "-r ")
            + ShellQuote.quote(args.text("name"))
            + (wanted && !args.text("params").isEmpty() ? " " + args.text("params") : "");
    CommandResult ran = host.sh(line);
    if (!ran.succeeded()) {
      throw new ModuleFailure(
          ran.err(),
          Map.of(
              "rc", (long) ran.exitCode(),
              "stdout", ran.out(),
              "stderr", ran.err(),
              "name", args.text("name"),
              "state", args.text("state"),
              "params", args.text("params")));
    }
  }

  /** Files of our own in modules-load.d and modprobe.d; whether they had to change. */
  private static boolean persist(HostRun host, ModuleArgs args, boolean forReal) {
    String mode = args.text("persistent");
    if (mode.equals("disabled")) {
      return false;
    }
    String name = args.text("name");
    String load = "/etc/modules-load.d/" + name + ".conf";
    String options = "/etc/modprobe.d/" + name + ".conf";
    String params =
        args.text("params").isEmpty() ? "" : "options " + name + " " + args.text("params") + "\n";
    boolean keep = mode.equals("present");
    String wanted = keep ? name + "\n" : "";
    return file(host, new Text(load, wanted), forReal)
        | file(host, new Text(options, keep ? params : ""), forReal);
  }

  private record Text(String path, String wanted) {}

  private static boolean file(HostRun host, Text text, boolean forReal) {
    String path = ShellQuote.quote(text.path);
    boolean right = host.sh("cat " + path + " 2>/dev/null").out().equals(text.wanted);
    if (!right && forReal) {
      host.sh(text.wanted.isEmpty() ? "rm -f " + path : "cat > " + path, text.wanted);
    }
    return !right;
  }
}
