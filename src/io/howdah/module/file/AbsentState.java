package io.howdah.module.file;

import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;
import java.util.Map;

/** {@code state: absent}: nothing at the path, trees included. */
final class AbsentState {
  private AbsentState() {}

  static ModuleResult run(FileChange change) {
    FileState now = change.look.seen().own();
    if (!now.exists()) {
      return ModuleResult.changed(false).put("path", now.path()).put("state", "absent").build();
    }
    change.start(now.path(), "absent", now.state());
    change.changed = true;
    if (now.state().equals("directory")) {
      change.before.put(
          "path_content",
          Map.of("directories", change.look.directories(), "files", change.look.files()));
    }
    ModuleResult.Builder result =
        change.result("path", change.context.checkMode() ? now : remove(change, now));
    if (!change.context.checkMode() || !now.leadsSomewhere()) {
      result.put("state", "absent");
    }
    return result.build();
  }

  private static FileState remove(FileChange change, FileState now) {
    boolean directory = now.state().equals("directory");
    String path = HostPath.word(now.path());
    FileProbe probe = FileProbe.of(now.path());
    HostScript script = new HostScript();
    script.step(
        directory ? "rm -rf -- " + path : "rm -f -- " + path,
        err ->
            directory
                ? change.failure("rmtree failed: " + PosixError.words(err))
                : change.failure(
                    "unlinking failed: " + PosixError.words(err) + " ", "path", now.path()));
    return probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(change.context));
  }
}
