package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A block of lines between marker lines: Ansible's blockinfile. */
public final class BlockInFileModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("path", Type.PATH, o -> o.require().alias("dest", "destfile", "name"))
          .option("state", Type.STR, o -> o.byDefault("present").oneOf("absent", "present"))
          .option("marker", Type.STR, o -> o.byDefault("# {mark} ANSIBLE MANAGED BLOCK"))
          .option("block", Type.STR, o -> o.byDefault("").alias("content"))
          .option("insertafter", Type.STR)
          .option("insertbefore", Type.STR)
          .option("create", Type.BOOL, o -> o.byDefault(false))
          .option("backup", Type.BOOL, o -> o.byDefault(false))
          .option("validate", Type.STR)
          .option("marker_begin", Type.STR, o -> o.byDefault("BEGIN"))
          .option("marker_end", Type.STR, o -> o.byDefault("END"))
          .withFileOptions()
          .mutuallyExclusive("insertbefore", "insertafter");

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    TextFile file = TextFile.read(args, context);
    if (file.isDirectory()) {
      throw new ModuleFailure("Path " + file.path() + " is a directory !", Map.of("rc", 256L));
    }
    if (!file.exists() && !args.flag("create")) {
      throw new ModuleFailure("Path " + file.path() + " does not exist !", Map.of("rc", 257L));
    }
    if (!file.exists() && args.text("state").equals("absent")) {
      return ModuleResult.changed(false).put("msg", "File " + file.path() + " not present").build();
    }
    BlockEdit block = new BlockEdit(args, file.content());
    byte[] result = block.result().getBytes(StandardCharsets.ISO_8859_1);
    return apply(context, file, edit(file, block, result), result);
  }

  private static TextFile.Edit edit(TextFile file, BlockEdit block, byte[] result) {
    if (!file.exists()) {
      return new TextFile.Edit(result, "File created");
    } else if (Arrays.equals(result, file.content())) {
      return new TextFile.Edit(null, "");
    }
    return new TextFile.Edit(result, block.inserts() ? "Block inserted" : "Block removed");
  }

  private static ModuleResult apply(
      ModuleContext context, TextFile file, TextFile.Edit edit, byte[] after) {
    Map<String, Object> diff = file.diff(after);
    if (context.checkMode() && !file.exists()) {
      return ModuleResult.changed(true).put("msg", edit.message()).put("diff", diff).build();
    }
    TextFile.Outcome outcome = file.apply(edit);
    ModuleResult.Builder result =
        ModuleResult.changed(outcome.changed())
            .put("msg", outcome.message())
            .put("diff", List.of(diff, file.attributeDiff(outcome)));
    return outcome.backup() == null
        ? result.build()
        : result.put("backup_file", outcome.backup()).build();
  }
}
