package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files by name, age, size and content: Ansible's find. */
public final class FindModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("paths", Type.LIST, o -> o.require().alias("name", "path").of(Type.PATH))
          .option("patterns", Type.LIST, o -> o.byDefault(List.of()).alias("pattern").of(Type.STR))
          .option("excludes", Type.LIST, o -> o.alias("exclude").of(Type.STR))
          .option("contains", Type.STR)
          .option("read_whole_file", Type.BOOL, o -> o.byDefault(false))
          .option(
              "file_type",
              Type.STR,
              o -> o.byDefault("file").oneOf("any", "directory", "file", "link"))
          .option("age", Type.STR)
          .option("age_stamp", Type.STR, o -> o.byDefault("mtime").oneOf("atime", "ctime", "mtime"))
          .option("size", Type.STR)
          .option("recurse", Type.BOOL, o -> o.byDefault(false))
          .option("hidden", Type.BOOL, o -> o.byDefault(false))
          .option("follow", Type.BOOL, o -> o.byDefault(false))
          .option("get_checksum", Type.BOOL, o -> o.byDefault(false))
          .option("use_regex", Type.BOOL, o -> o.byDefault(false))
          .option("depth", Type.INT);

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    FindFilter filter = new FindFilter(args);
    FoundFiles found = FoundFiles.below(args, context);
    List<FoundFiles.Entry> chosen = new ArrayList<>();
    for (FoundFiles.Entry entry : found.entries()) {
      if (filter.matches(entry, found.now())) {
        chosen.add(entry);
      }
    }
    FileContents contents = new FileContents(context, chosen);
    if (args.has("contains") && args.text("file_type").equals("file")) {
      chosen.removeAll(contents.without(filter));
    }
    Map<String, String> sums = args.flag("get_checksum") ? contents.checksums(chosen) : Map.of();
    List<Object> files = new ArrayList<>();
    chosen.forEach(entry -> files.add(fields(entry, sums)));
    List<String> warnings = new ArrayList<>();
    found
        .skipped()
        .forEach(
            (path, why) ->
                warnings.add(
                    "Skipped '" + path + "' path due to this access issue: " + why + "\n"));
    ModuleResult.Builder result =
        ModuleResult.changed(false)
            .put("files", files)
            .put(
                "msg",
                warnings.isEmpty()
                    ? "All paths examined"
                    : "Not all paths examined, check warnings for details")
            .put("matched", (long) files.size())
            .put("examined", found.examined())
            .put("skipped_paths", found.skipped());
    return warnings.isEmpty() ? result.build() : result.put("warnings", warnings).build();
  }

  private static Map<String, @Nullable Object> fields(
      FoundFiles.Entry entry, Map<String, String> sums) {
    Map<String, @Nullable Object> fields =
        new LinkedHashMap<>(StatFields.of(entry.path(), entry.inode()));
    fields.keySet().removeAll(List.of("exists", "blocks", "block_size", "device_type"));
    fields.putIfAbsent("pw_name", "");
    fields.putIfAbsent("gr_name", "");
    if (sums.containsKey(entry.path())) {
      fields.put("checksum", sums.get(entry.path()));
    }
    return fields;
  }

  /** A failure as find words it, with the value under the option's name. */
  static ModuleFailure unreadable(String option, String value) {
    return new ModuleFailure("failed to process " + option, Map.of(option, value));
  }
}
