package io.howdah.module.file;

import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code state: hard}: a hard link to a source. */
final class HardLinkState {
  private HardLinkState() {}

  static ModuleResult run(FileChange change) {
    FileState now = change.look.seen().own();
    String source = change.args.optionalText("src").orElse(null);
    String state = now.state();
    if (!state.equals("hard") && source == null) {
      throw change.failure("src is required for creating new hardlinks");
    }
    if (source != null && !change.look.source().leadsSomewhere()) {
      throw failure(change, "src does not exist");
    }
    change.start(now.path(), "hard", state);
    if (state.equals("directory") && sameFile(change, now)) {
      return ModuleResult.changed(false).put("path", now.path()).putAll(now.info()).build();
    }
    change.changed = differs(change, now, source);
    if (change.context.checkMode() && change.changed && !now.leadsSomewhere()) {
      return change.result("dest", now).put("src", source).build();
    }
    Seen seen = change.look.seen();
    if (change.changed && !change.context.checkMode()) {
      seen = make(change, now, String.valueOf(source));
    }
    FileState end = seen.own().isLink() ? seen.end() : seen.own();
    change.attributesAndTimes(end);
    return change.result("dest", change.apply(end)).put("src", source).build();
  }

  private static boolean differs(FileChange change, FileState now, @Nullable String source) {
    boolean force = change.args.flag("force");
    switch (now.state()) {
      case "absent" -> {
        return true;
      }
      case "link" -> {
        if (String.valueOf(source).equals(now.linkTarget())) {
          return false;
        }
        change.before.put("src", String.valueOf(now.linkTarget()));
        change.after.put("src", String.valueOf(source));
        return true;
      }
      case "hard" -> {
        boolean other = source != null && !sameFile(change, now);
        if (other && !force) {
          throw failure(change, "Cannot link, different hard link exists at destination");
        }
        return other;
      }
      case "directory" -> {
        if (!force) {
          throw failure(change, "Cannot link: different hard link exists at destination");
        }
        return true;
      }
      default -> {
        if (!force) {
          throw failure(change, "Cannot link, " + now.state() + " exists at destination");
        }
        return true;
      }
    }
  }

  private static boolean sameFile(FileChange change, FileState now) {
    FileState source = change.look.source();
    return now.leadsSomewhere()
        && source.leadsSomewhere()
        && now.target().number() == source.target().number();
  }

  private static Seen make(FileChange change, FileState now, String source) {
    String path = now.path();
    String from = HostPath.word(source);
    HostScript script =
        new HostScript()
            .line(FileProbe.FUNCTIONS + "p=" + HostPath.word(path))
            .line(
                "t="
                    + HostPath.word(HostPath.join(HostPath.directory(path), "."))
                    + "$$.howdah.tmp")
            .step(
                now.exists()
                    ? "{ ln -- "
                        + from
                        + " \"$t\" && { mv -f -- \"$t\" \"$p\" && rm -f -- \"$t\" || { rm -f --"
                        + " \"$t\"; false; }; }; }"
                    : "ln -- " + from + " \"$p\"",
                err ->
                    change.failure(
                        (now.exists() ? "Error while replacing: " : "Error while linking: ")
                            + PosixError.words(err),
                        "path",
                        path));
    Set<FileProbe.Want> wants = change.look.attributes().wanted().wants();
    script.line(Seen.script(change.args.flag("follow"), wants));
    return Seen.read(path, wants, script.run(change.context));
  }

  private static ModuleFailure failure(FileChange change, String message) {
    return change.failure(
        message, "dest", change.look.path(), "src", change.args.optionalText("src").orElse(""));
  }
}
