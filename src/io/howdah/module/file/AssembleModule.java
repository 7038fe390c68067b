package io.howdah.module.file;

import io.howdah.connection.CommandResult;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.AttributeChange;
import io.howdah.module.Digests;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileProbe;
import io.howdah.module.FileReplacement;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file out of a directory's files, on the host: Ansible's assemble. */
public final class AssembleModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("src", Type.PATH, o -> o.require())
          .option("delimiter", Type.STR)
          .option("dest", Type.PATH, o -> o.require())
          .option("backup", Type.BOOL, o -> o.byDefault(false))
          .option("remote_src", Type.BOOL, o -> o.byDefault(true))
          .option("regexp", Type.STR)
          .option("ignore_hidden", Type.BOOL, o -> o.byDefault(false))
          .option("validate", Type.STR)
          .withFileOptions()
          .withoutCheckMode();

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  private record Look(FileState dest, Resolved attributes, Map<String, byte[]> fragments) {}

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String validate = args.optionalText("validate").orElse("%s");
    if (!validate.contains("%s")) {
      throw new ModuleFailure("validate must contain %s: " + validate);
    }
    Look look = look(args, context);
    byte[] content = Fragments.join(chosen(args, look), args.optionalText("delimiter").orElse(""));
    String checksum = Digests.sha1(content);
    ModuleResult.Builder result =
        ModuleResult.changed(false)
            .put("src", args.text("src"))
            .put("dest", args.text("dest"))
            .put("checksum", checksum)
            .put("md5sum", Digests.md5(content))
            .put("msg", "OK");
    return checksum.equals(look.dest().sha1())
        ? attributesOnly(context, look, result)
        : replace(args, context, new Change(look, content, result));
  }

  private static Look look(ModuleArgs args, ModuleContext context) {
    FileAttributes wanted = FileAttributes.of(args);
    FileProbe probe = FileProbe.withSha1(args.text("dest"));
    String source = args.text("src");
    String word = HostPath.word(source);
    HostOutput out =
        new HostScript()
            .step(
                "[ -e " + word + " ]",
                e -> new ModuleFailure("Source (" + source + ") does not exist"))
            .step(
                "[ -d " + word + " ]",
                e -> new ModuleFailure("Source (" + source + ") is not a directory"))
            .line(FileProbe.FUNCTIONS + probe.script() + wanted.script())
            .line("for f in " + word + "/* " + word + "/.[!.]* " + word + "/..?*; do")
            .line(
                "[ -f \"$f\" ] || continue; printf '%s\\0%s\\0' \"${f##*/}\" \"$(wc -c <\"$f\")\"")
            .line("cat -- \"$f\"; done")
            .run(context);
    FileState dest = probe.read(out);
    Resolved attributes = wanted.read(out);
    Map<String, byte[]> fragments = new TreeMap<>();
    while (out.hasMore()) {
      String name = out.field();
      fragments.put(name, out.bytes(Integer.parseInt(out.field().strip())));
    }
    return new Look(dest, attributes, fragments);
  }

  private static List<byte[]> chosen(ModuleArgs args, Look look) {
    PythonRegex regexp = args.optionalText("regexp").map(r -> PythonRegex.text(r, 0)).orElse(null);
    List<byte[]> chosen = new ArrayList<>();
    look.fragments()
        .forEach(
            (name, content) -> {
              boolean hidden = args.flag("ignore_hidden") && name.startsWith(".");
              if (!hidden && (regexp == null || regexp.in(name))) {
                chosen.add(content);
              }
            });
    return chosen;
  }

  private record Change(Look look, byte[] content, ModuleResult.Builder result) {}

  private static ModuleResult replace(ModuleArgs args, ModuleContext context, Change change) {
    FileReplacement.Outcome outcome =
        new FileReplacement(
                change.look().dest(),
                FileReplacement.Content.of(change.content()),
                change.look().attributes(),
                FileReplacement.Options.of(args))
            .run(context, AssembleModule::invalid);
    ModuleResult.Builder result = change.result().put("changed", true);
    if (outcome.backup() != null) {
      result.put("backup_file", outcome.backup());
    }
    return result.putAll(outcome.after().info()).build();
  }

  private static ModuleFailure invalid(CommandResult result) {
    return new ModuleFailure(
        "failed to validate: rc:" + result.exitCode() + " error:" + result.err());
  }

  private static ModuleResult attributesOnly(
      ModuleContext context, Look look, ModuleResult.Builder result) {
    FileState dest = look.dest();
    AttributeChange change = look.attributes().against(dest);
    if (change.isNeeded()) {
      FileProbe probe = FileProbe.of(dest.path());
      HostScript script = new HostScript();
      change.addTo(script);
      dest = probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(context));
    }
    return result.put("changed", change.isNeeded()).putAll(dest.info()).build();
  }
}
