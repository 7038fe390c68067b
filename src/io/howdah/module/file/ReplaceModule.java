package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonRegex;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every match of a pattern in a file: Ansible's replace. */
public final class ReplaceModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("path", Type.PATH, o -> o.require().alias("dest", "destfile", "name"))
          .option("regexp", Type.STR, o -> o.require())
          .option("replace", Type.STR, o -> o.byDefault(""))
          .option("after", Type.STR)
          .option("before", Type.STR)
          .option("backup", Type.BOOL, o -> o.byDefault(false))
          .option("validate", Type.STR)
          .option("encoding", Type.STR, o -> o.byDefault("utf-8"))
          .withFileOptions();

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
    if (!file.exists()) {
      throw new ModuleFailure("Path " + file.path() + " does not exist !", Map.of("rc", 257L));
    }
    Charset charset = Charset.forName(args.text("encoding"));
    String text = new String(file.content(), charset);
    String section = section(args);
    int from = 0;
    int to = text.length();
    if (!section.isEmpty()) {
      PythonRegex regex = PythonRegex.text(section, Pattern.DOTALL);
      Matcher matcher = regex.on(text);
      if (!matcher.find()) {
        return ModuleResult.changed(false)
            .put("rc", 0L)
            .put("msg", "Pattern for before/after params did not match the given file: " + section)
            .build();
      }
      from = matcher.start(regex.group("subsection"));
      to = matcher.end(regex.group("subsection"));
    }
    Replaced replaced = replace(args, text.substring(from, to));
    String result = text.substring(0, from) + replaced.text() + text.substring(to);
    boolean changes = replaced.count() > 0 && !result.equals(text);
    TextFile.Edit edit =
        changes
            ? new TextFile.Edit(result.getBytes(charset), replaced.count() + " replacements made")
            : new TextFile.Edit(null, "");
    return result(file, edit, context.diff() && changes ? diff(file, text, result) : Map.of());
  }

  private static String section(ModuleArgs args) {
    String after = args.optionalText("after").orElse("");
    String before = args.optionalText("before").orElse("");
    if (after.isEmpty() && before.isEmpty()) {
      return "";
    }
    return after
        + "(?P<subsection>.*"
        + (after.isEmpty() || before.isEmpty() ? "" : "?")
        + ")"
        + before;
  }

  private record Replaced(String text, long count) {}

  private static Replaced replace(ModuleArgs args, String section) {
    PythonRegex regex = PythonRegex.text(args.text("regexp"), Pattern.MULTILINE);
    Matcher matcher = regex.on(section);
    StringBuilder out = new StringBuilder();
    long count = 0;
    int from = 0;
    while (matcher.find()) {
      out.append(section, from, matcher.start());
      out.append(regex.expand(matcher, args.text("replace")));
      from = matcher.end();
      count++;
    }
    return new Replaced(out.append(section.substring(from)).toString(), count);
  }

  private static Map<String, Object> diff(TextFile file, String before, String after) {
    Map<String, Object> diff = new LinkedHashMap<>();
    diff.put("before_header", file.path());
    diff.put("before", before);
    diff.put("after_header", file.path());
    diff.put("after", after);
    return diff;
  }

  private static ModuleResult result(TextFile file, TextFile.Edit edit, Map<String, Object> diff) {
    TextFile.Outcome outcome = file.apply(edit);
    ModuleResult.Builder result =
        ModuleResult.changed(outcome.changed()).put("rc", 0L).put("msg", outcome.message());
    if (!diff.isEmpty()) {
      result.put("diff", diff);
    }
    return outcome.backup() == null
        ? result.build()
        : result.put("backup_file", outcome.backup()).build();
  }
}
