package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.List;
import java.util.Map;

/** One line of a file: Ansible's lineinfile. */
public final class LineInFileModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("path", Type.PATH, o -> o.require().alias("dest", "destfile", "name"))
          .option("state", Type.STR, o -> o.byDefault("present").oneOf("absent", "present"))
          .option("regexp", Type.STR, o -> o.alias("regex"))
          .option("search_string", Type.STR)
          .option("line", Type.STR, o -> o.alias("value"))
          .option("insertafter", Type.STR)
          .option("insertbefore", Type.STR)
          .option("backrefs", Type.BOOL, o -> o.byDefault(false))
          .option("create", Type.BOOL, o -> o.byDefault(false))
          .option("backup", Type.BOOL, o -> o.byDefault(false))
          .option("firstmatch", Type.BOOL, o -> o.byDefault(false))
          .option("validate", Type.STR)
          .withFileOptions()
          .mutuallyExclusive("insertbefore", "insertafter")
          .mutuallyExclusive("regexp", "search_string")
          .mutuallyExclusive("backrefs", "search_string");

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
    boolean present = args.text("state").equals("present");
    if (present) {
      checkPresent(args);
    } else if (!args.has("regexp") && !args.has("search_string") && !args.has("line")) {
      throw new ModuleFailure(
          "one of line, search_string, or regexp is required with state=absent");
    }
    ModuleResult.Builder result = present ? present(args, context, file) : absent(args, file);
    String empty = emptyPattern(args);
    if (!empty.isEmpty()) {
      result.put("warnings", List.of(empty));
    }
    return result.build();
  }

  private static void checkPresent(ModuleArgs args) {
    if (args.flag("backrefs") && !args.has("regexp")) {
      throw new ModuleFailure("regexp is required with backrefs=true");
    }
    if (!args.has("line")) {
      throw new ModuleFailure("line is required with state=present");
    }
  }

  private static ModuleResult.Builder present(
      ModuleArgs args, ModuleContext context, TextFile file) {
    if (!file.exists() && !args.flag("create")) {
      throw new ModuleFailure(
          "Destination " + file.path() + " does not exist !", Map.of("rc", 257L));
    }
    LineEdit lines = new LineEdit(args, file.content());
    TextFile.Edit edit = lines.present();
    Map<String, Object> diff = file.diff(lines.content());
    if (context.checkMode() && !file.exists()) {
      return ModuleResult.changed(edit.isChange())
          .put("msg", edit.message())
          .put("backup", "")
          .put("diff", diff);
    }
    return result(file, file.apply(edit), diff);
  }

  private static ModuleResult.Builder absent(ModuleArgs args, TextFile file) {
    if (!file.exists()) {
      return ModuleResult.changed(false).put("msg", "file not present");
    }
    LineEdit lines = new LineEdit(args, file.content());
    TextFile.Edit edit = lines.absent();
    Map<String, Object> diff = file.diff(lines.content());
    return result(file, file.apply(edit), diff).put("found", lines.found());
  }

  private static ModuleResult.Builder result(
      TextFile file, TextFile.Outcome outcome, Map<String, Object> diff) {
    String backup = outcome.backup();
    return ModuleResult.changed(outcome.changed())
        .put("msg", outcome.message())
        .put("backup", backup == null ? "" : backup)
        .put("diff", List.of(diff, file.attributeDiff(outcome)));
  }

  private static String emptyPattern(ModuleArgs args) {
    boolean regexp = args.optionalText("regexp").filter(String::isEmpty).isPresent();
    boolean search = args.optionalText("search_string").filter(String::isEmpty).isPresent();
    if (!regexp && !search) {
      return "";
    }
    return "The "
        + (regexp ? "regular expression" : "search string")
        + " is an empty string, which will match every line in the file. This may have unintended"
        + " consequences, such as replacing the last line in the file rather than appending."
        + (regexp
            ? " If this is desired, use '^' to match every line in the file and avoid this warning."
            : "");
  }
}
