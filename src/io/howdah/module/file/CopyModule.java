package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.FileState;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.Map;

/**
 * The host's half of Ansible's copy with {@code remote_src}: files and trees that the host has
 * already. Content that the controller has goes through {@link FileWriter}.
 */
public final class CopyModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("src", Type.PATH)
          .option("_original_basename", Type.STR)
          .option("content", Type.STR, o -> o.secret())
          .option("dest", Type.PATH, o -> o.require())
          .option("backup", Type.BOOL, o -> o.byDefault(false))
          .option("force", Type.BOOL, o -> o.byDefault(true))
          .option("validate", Type.STR)
          .option("directory_mode", Type.RAW)
          .option("remote_src", Type.BOOL)
          .option("local_follow", Type.BOOL)
          .option("checksum", Type.STR)
          .option("follow", Type.BOOL, o -> o.byDefault(false))
          .withFileOptions();

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    if (!args.has("src")) {
      throw new ModuleFailure("src (or content) is required");
    }
    RemoteCopyLook look = RemoteCopyLook.at(args, context);
    FileState source = look.source();
    if (!source.leadsSomewhere()) {
      throw new ModuleFailure("Source " + source.path() + " not found");
    }
    if (!look.readable()) {
      throw new ModuleFailure("Source " + source.path() + " not readable");
    }
    if (source.isDirectory()) {
      return new RemoteTreeCopy(args, context, look).run();
    }
    if (!source.isRegular()) {
      throw new ModuleFailure(
          "Cannot copy invalid source '" + source.path() + "': not a file", Map.of());
    }
    return new RemoteFileCopy(args, context, look).run();
  }
}
