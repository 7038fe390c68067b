package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An option of an INI file: community.general.ini_file. */
public final class IniFileModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("path", Type.PATH, o -> o.require().alias("dest"))
          .option("section", Type.STR)
          .option("option", Type.STR)
          .option("value", Type.STR)
          .option("values", Type.LIST, o -> o.of(Type.STR))
          .option("backup", Type.BOOL, o -> o.byDefault(false))
          .option("state", Type.STR, o -> o.byDefault("present").oneOf("absent", "present"))
          .option("exclusive", Type.BOOL, o -> o.byDefault(true))
          .option("no_extra_spaces", Type.BOOL, o -> o.byDefault(false))
          .option("allow_no_value", Type.BOOL, o -> o.byDefault(false))
          .option("create", Type.BOOL, o -> o.byDefault(true))
          .withFileOptions()
          .mutuallyExclusive("value", "values");

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    List<String> values = new ArrayList<>(args.texts("values"));
    args.optionalText("value").ifPresent(values::add);
    boolean present = args.text("state").equals("present");
    if (present && !args.flag("allow_no_value") && values.isEmpty()) {
      throw new ModuleFailure(
          "Parameter 'value(s)' must be defined if state=present and allow_no_value=False.");
    }
    TextFile file = TextFile.read(args, context);
    if (!file.exists() && !args.flag("create")) {
      throw new ModuleFailure(
          "Destination " + file.path() + " does not exist!", Map.of("rc", 257L));
    }
    String text = new String(file.content(), StandardCharsets.UTF_8);
    IniEdit edit = new IniEdit(args, values, text.startsWith("\uFEFF") ? text.substring(1) : text);
    edit.apply();
    byte[] after = edit.text().getBytes(StandardCharsets.UTF_8);
    Map<String, Object> diff = file.diff(after);
    ModuleResult.Builder result = ModuleResult.changed(edit.isChanged());
    if (!context.checkMode()) {
      TextFile.Outcome outcome =
          file.apply(new TextFile.Edit(edit.isChanged() ? after : null, edit.message()));
      result.put("changed", outcome.changed());
      if (outcome.backup() != null) {
        result.put("backup_file", outcome.backup());
      }
    }
    return result
        .put("diff", diff)
        .put("msg", edit.message())
        .put("path", file.path())
        .putAll(file.info(context))
        .build();
  }
}
