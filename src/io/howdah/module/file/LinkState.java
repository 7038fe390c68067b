package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code state: link}: a symbolic link to a source. */
final class LinkState {
  private static final String NO_TARGET =
      "Cannot set fs attributes on a non-existent symlink target. follow should be set to False to"
          + " avoid this.";

  private LinkState() {}

  static ModuleResult run(FileChange change) {
    FileState now = change.look.seen().own();
    String source = source(change, now);
    refuse(change, now, source);
    String state = now.state();
    change.start(now.path(), "link", state);
    if (!state.equals("link")) {
      if (source == null) {
        throw change.failure("src is required for creating new symlinks");
      }
      change.changed = true;
    } else if (source != null && !source.equals(now.linkTarget())) {
      change.before.put("src", String.valueOf(now.linkTarget()));
      change.after.put("src", source);
      change.changed = true;
    }
    Seen seen = change.look.seen();
    if (change.changed && source != null && !change.context.checkMode()) {
      seen = make(change, now, source);
    }
    return finish(change, seen, source);
  }

  private static @Nullable String source(FileChange change, FileState now) {
    String given = change.args.optionalText("src").orElse(null);
    boolean present = change.args.flag("follow") && now.leadsSomewhere() && now.isLink();
    return given == null && present ? now.linkTarget() : given;
  }

  private static void refuse(FileChange change, FileState now, @Nullable String source) {
    boolean force = change.args.flag("force");
    String path = now.path();
    boolean given = change.args.has("src");
    if (!force && given && !change.look.source().leadsSomewhere()) {
      throw change.failure(
          "src file does not exist, use \"force=yes\" if you really want to create the link: "
              + change.look.source().path(),
          "path",
          path,
          "src",
          String.valueOf(source));
    }
    String state = now.state();
    if (state.equals("directory") && force && change.look.full()) {
      throw change.failure(
          "the directory " + path + " is not empty, refusing to convert it", "path", path);
    }
    if (List.of("directory", "file", "hard").contains(state) && !force) {
      throw change.failure(
          "refusing to convert from " + state + " to symlink for " + path, "path", path);
    }
  }

  private static Seen make(FileChange change, FileState now, String source) {
    String path = now.path();
    boolean replaces = now.exists();
    String directory = HostPath.directory(path);
    HostScript script =
        new HostScript()
            .line(FileProbe.FUNCTIONS + "p=" + HostPath.word(path))
            .line("t=" + HostPath.word(HostPath.join(directory, ".")) + "$$.howdah.tmp");
    String link = "ln -s -- " + ShellQuote.quote(source);
    String action =
        replaces
            ? (now.state().equals("directory") ? "rmdir -- \"$p\" && " : "")
                + link
                + " \"$t\" && { mv -f -- \"$t\" \"$p\" || { rm -f -- \"$t\"; false; }; }"
            : link + " \"$p\"";
    // mv would move into a directory that a link leads to.
    String clear = now.isLink() && now.isDirectory() ? "rm -f -- \"$p\" && " : "";
    script.step(
        "{ " + clear + action + "; }",
        err ->
            change.failure(
                (replaces ? "Error while replacing: " : "Error while linking: ")
                    + PosixError.words(err),
                "path",
                path));
    Set<FileProbe.Want> wants = change.look.attributes().wanted().wants();
    script.line(Seen.script(change.args.flag("follow"), wants));
    return Seen.read(path, wants, script.run(change.context));
  }

  private static ModuleResult finish(FileChange change, Seen seen, @Nullable String source) {
    FileState own = seen.own();
    if (change.context.checkMode() && !own.leadsSomewhere()) {
      return change.result("dest", own).put("src", source).build();
    }
    boolean dangles = change.args.flag("follow") && own.isLink() && !own.leadsSomewhere();
    if (dangles) {
      return change
          .result("dest", own)
          .put("src", source)
          .put("warnings", List.of(NO_TARGET))
          .build();
    }
    change.attributesAndTimes(seen.end());
    FileState after = change.apply(seen.end());
    boolean same = seen.end().path().equals(own.path());
    return change.result("dest", same ? after : own).put("src", source).build();
  }
}
