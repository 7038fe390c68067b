package io.howdah.module.file;

import io.howdah.module.AttributeChange;
import io.howdah.module.FileProbe;
import io.howdah.module.FileReplacement;
import io.howdah.module.FileState;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.Map;

/** One file of the host copied on the host. */
final class RemoteFileCopy {
  private final ModuleArgs args;
  private final ModuleContext context;
  private final RemoteCopyLook look;

  RemoteFileCopy(ModuleArgs args, ModuleContext context, RemoteCopyLook look) {
    this.args = args;
    this.context = context;
    this.look = look;
  }

  ModuleResult run() {
    FileState state = look.state();
    String checksum = String.valueOf(look.source().sha1());
    String expected = args.optionalText("checksum").orElse(checksum);
    if (!expected.equals(checksum)) {
      throw new ModuleFailure(
          "Copied file does not match the expected checksum. Transfer failed.",
          Map.of("checksum", checksum, "expected_checksum", expected));
    }
    if (state.leadsSomewhere() && !args.flag("force")) {
      return ModuleResult.changed(false)
          .put("msg", "file already exists")
          .put("src", look.source().path())
          .put("dest", state.path())
          .putAll(state.info())
          .build();
    }
    if (missingDirectory() && context.checkMode() && args.text("dest").endsWith("/")) {
      return ModuleResult.changed(true)
          .put("msg", "dest directory " + directory() + " would be created")
          .put("src", look.source().path())
          .build();
    }
    refuse();
    boolean same = checksum.equals(state.sha1()) && !state.isLink();
    return same || context.checkMode() ? attributesOnly(!same) : copy(checksum);
  }

  private String directory() {
    return HostPath.directory(look.state().path());
  }

  private boolean missingDirectory() {
    return !directory().equals(look.nearest());
  }

  private void refuse() {
    if (missingDirectory() && !args.text("dest").endsWith("/")) {
      throw new ModuleFailure("Destination directory " + directory() + " does not exist");
    }
    if (!look.writable() && !args.flag("unsafe_writes")) {
      throw new ModuleFailure("Destination " + look.nearest() + " not writable");
    }
    String validate = args.optionalText("validate").orElse("%s");
    if (!validate.contains("%s")) {
      throw new ModuleFailure("validate must contain %s: " + validate);
    }
  }

  private ModuleResult attributesOnly(boolean changed) {
    FileState state = look.state();
    AttributeChange change = look.attributes().against(state);
    if (change.isNeeded() && !context.checkMode()) {
      FileProbe probe = FileProbe.of(state.path());
      HostScript script = new HostScript();
      change.addTo(script);
      state = probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(context));
    }
    return result(changed || change.isNeeded(context.checkMode()), state).build();
  }

  private ModuleResult copy(String checksum) {
    NewDirectories directories =
        new NewDirectories(
            look.nearest(), directory(), look.attributes(), args.raw("directory_mode"));
    FileReplacement.Options asked = FileReplacement.Options.of(args);
    FileReplacement.Outcome outcome =
        new FileReplacement(
                look.state(),
                FileReplacement.Content.ofHostFile(look.source().path()),
                look.attributes(),
                new FileReplacement.Options(
                    asked.backup(), asked.validate(), asked.unsafeWrites(), directories::addTo))
            .run(context, FileWriter::invalid);
    ModuleResult.Builder result = result(true, outcome.after());
    return outcome.backup() == null
        ? result.build()
        : result.put("backup_file", outcome.backup()).build();
  }

  private ModuleResult.Builder result(boolean changed, FileState state) {
    return ModuleResult.changed(changed)
        .put("dest", state.path())
        .put("src", look.source().path())
        .put("md5sum", look.md5())
        .put("checksum", look.source().sha1())
        .putAll(state.info());
  }
}
