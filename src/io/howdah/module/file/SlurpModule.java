package io.howdah.module.file;

import io.howdah.connection.CommandResult;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.HostPath;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;
import java.util.Base64;

/** Reads a file of the host: Ansible's slurp. */
public final class SlurpModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create().option("src", Type.PATH, o -> o.require().alias("path"));

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String source = args.text("src");
    CommandResult read = context.run("LC_ALL=C cat -- " + HostPath.word(source));
    if (!read.succeeded()) {
      throw failure(source, read.err());
    }
    return ModuleResult.changed(false)
        .put("content", Base64.getEncoder().encodeToString(read.stdout()))
        .put("source", source)
        .put("encoding", "base64")
        .build();
  }

  private static ModuleFailure failure(String source, String stderr) {
    if (PosixError.names(stderr, "No such file or directory")) {
      return new ModuleFailure("file not found: " + source);
    } else if (PosixError.names(stderr, "Permission denied")) {
      return new ModuleFailure("file is not readable: " + source);
    } else if (PosixError.names(stderr, "Is a directory")) {
      return new ModuleFailure("source is a directory and must be a file: " + source);
    }
    return new ModuleFailure("unable to slurp file: " + PosixError.words(stderr));
  }
}
