package io.howdah.module.file;

import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;

/** {@code state: touch}: a file that is there, with times of now or as told. */
final class TouchState {
  private TouchState() {}

  static ModuleResult run(FileChange change) {
    Seen seen = change.look.seen();
    String path = seen.own().path();
    boolean made = !seen.own().exists();
    if (made && change.context.checkMode()) {
      return ModuleResult.changed(true).put("dest", path).build();
    }
    change.start(path, "touch", seen.own().state());
    if (made) {
      seen = create(change, path);
    }
    try {
      change.attributesAndTimes(seen.end());
      FileState after = change.apply(seen.end());
      return change.result("dest", seen.own().isLink() ? seen.own() : after).build();
    } catch (ModuleFailure failure) {
      if (made) {
        change.context.run("rm -f -- " + HostPath.word(path));
      }
      throw failure;
    }
  }

  private static Seen create(FileChange change, String path) {
    HostScript script =
        new HostScript()
            .line(FileProbe.FUNCTIONS + "p=" + HostPath.word(path))
            .step(
                "( : >>\"$p\" )",
                err ->
                    change.failure(
                        "Error, could not touch target: " + PosixError.words(err, path),
                        "path",
                        path))
            .line(
                Seen.script(change.args.flag("follow"), change.look.attributes().wanted().wants()));
    change.changed = true;
    return Seen.read(path, change.look.attributes().wanted().wants(), script.run(change.context));
  }
}
