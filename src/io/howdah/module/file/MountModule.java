package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;

/** Mount points, in fstab and alive: ansible.posix.mount, for Linux. */
public final class MountModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("boot", Type.BOOL, o -> o.byDefault(true))
          .option("dump", Type.STR, o -> o.byDefault("0"))
          .option("fstab", Type.STR)
          .option("fstype", Type.STR)
          .option("path", Type.PATH, o -> o.require().alias("name"))
          .option("opts", Type.STR)
          .option("passno", Type.STR, o -> o.byDefault("0"))
          .option("src", Type.PATH)
          .option("backup", Type.BOOL, o -> o.byDefault(false))
          .option(
              "state",
              Type.STR,
              o ->
                  o.require()
                      .oneOf(
                          "absent",
                          "absent_from_fstab",
                          "mounted",
                          "present",
                          "unmounted",
                          "remounted",
                          "ephemeral"))
          .requiredIf("state", "mounted", "src", "fstype")
          .requiredIf("state", "present", "src", "fstype")
          .requiredIf("state", "ephemeral", "src", "fstype");

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    return new MountTask(args, context).run();
  }
}
