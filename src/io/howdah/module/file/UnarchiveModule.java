package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.net.Downloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unpacks an archive that the host has (or that a URL names): the host's half of unarchive. */
public final class UnarchiveModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("src", Type.PATH, o -> o.require())
          .option("dest", Type.PATH, o -> o.require())
          .option("remote_src", Type.BOOL, o -> o.byDefault(false))
          .option("creates", Type.PATH)
          .option("list_files", Type.BOOL, o -> o.byDefault(false))
          .option("keep_newer", Type.BOOL, o -> o.byDefault(false))
          .option("exclude", Type.LIST, o -> o.byDefault(List.of()).of(Type.STR))
          .option("include", Type.LIST, o -> o.byDefault(List.of()).of(Type.STR))
          .option("extra_opts", Type.LIST, o -> o.byDefault(List.of()).of(Type.STR))
          .option("validate_certs", Type.BOOL, o -> o.byDefault(true))
          .option("io_buffer_size", Type.INT, o -> o.byDefault(65536L))
          .option("copy", Type.BOOL, o -> o.byDefault(true))
          .option("decrypt", Type.BOOL, o -> o.byDefault(true))
          .withFileOptions()
          .mutuallyExclusive("include", "exclude");

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String source = args.text("src");
    boolean fetched = args.flag("remote_src") && source.contains("://");
    String file =
        fetched ? Downloads.toTemporary(source, args.flag("validate_certs"), context) : source;
    try {
      return unpack(args, context, file);
    } finally {
      if (fetched) {
        context.run("rm -f -- " + HostPath.word(file));
      }
    }
  }

  private static ModuleResult unpack(ModuleArgs args, ModuleContext context, String file) {
    FileState dest = refuse(args, context, file);
    Archive archive = Archive.open(args, context, file);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("handler", archive.handler());
    result.put("dest", args.text("dest"));
    result.put("src", file);
    if (context.checkMode() && !archive.isZip()) {
      return ModuleResult.changed(false)
          .put("skipped", true)
          .put(
              "msg",
              "remote module (ansible.legacy.unarchive) does not support check mode when using"
                  + " gtar")
          .build();
    }
    boolean changed = archive.differs();
    if (changed && !context.checkMode()) {
      result.put("extract_results", archive.extract(result));
    }
    if (!archive.difference().isEmpty()) {
      result.put("diff", Map.of("prepared", archive.difference()));
    }
    if (!context.checkMode()) {
      changed |= new ArchiveAttributes(args, context).apply(archive.files());
      dest = probe(context, args.text("dest"));
    }
    if (args.flag("list_files")) {
      result.put("files", archive.files());
    }
    return ModuleResult.changed(changed)
        .putAll(result)
        .put("changed", changed)
        .putAll(dest.info())
        .build();
  }

  private static FileState probe(ModuleContext context, String path) {
    FileProbe probe = FileProbe.of(path);
    return probe.read(new HostScript().line(FileProbe.FUNCTIONS + probe.script()).run(context));
  }

  private static FileState refuse(ModuleArgs args, ModuleContext context, String file) {
    FileProbe source = FileProbe.of(file);
    FileProbe dest = FileProbe.of(args.text("dest"));
    HostOutput out =
        new HostScript()
            .line(FileProbe.FUNCTIONS + source.script() + dest.script())
            .line("[ -r " + HostPath.word(file) + " ] && printf 1; printf '\\0'")
            .run(context);
    FileState from = source.read(out);
    FileState to = dest.read(out);
    if (!from.leadsSomewhere()) {
      throw new ModuleFailure(
          "Source '"
              + file
              + "' "
              + (args.flag("remote_src") ? "does not exist" : "failed to transfer"));
    }
    if (out.field().isEmpty()) {
      throw new ModuleFailure("Source '" + file + "' not readable");
    }
    if (from.target().size() == 0) {
      throw new ModuleFailure("Invalid archive '" + file + "', the file is 0 bytes");
    }
    if (!to.isDirectory()) {
      throw new ModuleFailure("Destination '" + args.text("dest") + "' is not a directory");
    }
    return to;
  }
}
