package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.AttributeChange;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;

/**
 * A directory of the host copied on the host. What the destination has already and alike is left
 * alone; what it has besides stays. Two round trips, whatever the tree's size.
 */
final class RemoteTreeCopy {
  /** Prints every entry below {@code s} that {@code d} lacks or has otherwise, NUL-separated. */
  private static final String DIFFERENT =
      "for f do\n"
          + "if [ -d \"$f\" ] && { [ ! -h \"$f\" ] || [ \"$L\" ]; }; then [ -d \"$D/$f\" ] &&"
          + " continue\n"
          + "elif [ -h \"$f\" ] && [ ! \"$L\" ]; then\n"
          + "[ -h \"$D/$f\" ] && [ \"$(readlink -- \"$f\")\" = \"$(readlink -- \"$D/$f\")\" ] &&"
          + " continue\n"
          + "elif [ -f \"$D/$f\" ]; then cmp -s -- \"$f\" \"$D/$f\" && continue; fi\n"
          + "printf '%s\\0' \"$f\"; done";

  /** Copies each of its arguments from here to {@code D}, with its mode. */
  private static final String COPY =
      "for f do m=$(stat -L -c %a -- \"$f\")\n"
          + "if [ -h \"$f\" ] && [ ! \"$L\" ]; then rm -f -- \"$D/$f\"; cp -P -- \"$f\" \"$D/$f\""
          + " || exit 1\n"
          + "elif [ -d \"$f\" ]; then mkdir -p -- \"$D/$f\" && chmod \"$m\" \"$D/$f\" || exit 1\n"
          + "else cp -- \"$f\" \"$D/$f\" && chmod \"$m\" \"$D/$f\" || exit 1; fi; done";

  private final ModuleArgs args;
  private final ModuleContext context;
  private final RemoteCopyLook look;

  RemoteTreeCopy(ModuleArgs args, ModuleContext context, RemoteCopyLook look) {
    this.args = args;
    this.context = context;
    this.look = look;
  }

  ModuleResult run() {
    if (look.given().leadsSomewhere() && !look.given().isDirectory()) {
      throw new ModuleFailure(
          "failed to copy: " + look.source().path() + " to " + look.given().path());
    }
    String into = destination();
    boolean changed = different(into);
    FileState top =
        FileProbe.of(into)
            .read(
                new HostScript()
                    .line(FileProbe.FUNCTIONS + FileProbe.of(into).script())
                    .run(context));
    if (changed && !context.checkMode()) {
      copy(into);
      top =
          FileProbe.of(into)
              .read(
                  new HostScript()
                      .line(FileProbe.FUNCTIONS + FileProbe.of(into).script())
                      .run(context));
    }
    changed |= owners(into);
    AttributeChange change = look.attributes().against(top);
    if (change.isNeeded() && !context.checkMode()) {
      FileProbe probe = FileProbe.of(into);
      HostScript script = new HostScript();
      change.addTo(script);
      top = probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(context));
    }
    return ModuleResult.changed(changed || change.isNeeded(context.checkMode()))
        .put("dest", look.state().path())
        .put("src", look.source().path())
        .put("md5sum", null)
        .put("checksum", null)
        .putAll(look.state().path().equals(into) ? top.info() : top.info())
        .build();
  }

  /** {@code src/} means what is in it, {@code src} the directory itself, as with rsync. */
  private String destination() {
    String dest = look.given().path();
    String source = look.source().path();
    return source.endsWith("/") ? dest : HostPath.join(dest, HostPath.baseName(source));
  }

  private String environment(String into) {
    return "L="
        + (args.flag("local_follow") ? "1" : "")
        + "; D="
        + absolute(into)
        + "; export L D; cd -- "
        + HostPath.word(look.source().path());
  }

  private static String absolute(String path) {
    return path.startsWith("/") ? ShellQuote.quote(path) : "$PWD/" + ShellQuote.quote(path);
  }

  private boolean different(String into) {
    HostOutput out =
        new HostScript()
            .step("{ " + environment(into) + "; }", this::failure)
            .line("[ -d \"$D\" ] || printf '.\\0'")
            .line(find() + " -exec sh -c " + ShellQuote.quote(DIFFERENT) + " sh {} +")
            .run(context);
    return out.hasMore();
  }

  private String find() {
    return "find " + (args.flag("local_follow") ? "-L " : "") + ". -mindepth 1";
  }

  private void copy(String into) {
    new HostScript()
        .step("{ " + environment(into) + "; }", this::failure)
        .step(
            "{ [ -d \"$D\" ] || { mkdir -p -- \"$D\" && chmod \"$(stat -c %a .)\" \"$D\"; }; }",
            this::failure)
        .step(
            find()
                + " -exec sh -c "
                + ShellQuote.quote(DIFFERENT)
                + " sh {} + | xargs -0 -r sh -c "
                + ShellQuote.quote(COPY)
                + " sh",
            this::failure)
        .run(context);
  }

  private ModuleFailure failure(String stderr) {
    return new ModuleFailure(
        "failed to copy: %s to %s: %s"
            .formatted(look.source().path(), look.given().path(), PosixError.words(stderr)));
  }

  /** Owner and group hold for the whole tree; whether any had to change. */
  private boolean owners(String into) {
    Resolved wanted = look.attributes();
    String tests =
        (wanted.uid() == null ? "" : " ! -user " + wanted.uid())
            + (wanted.uid() == null || wanted.gid() == null ? "" : " -o")
            + (wanted.gid() == null ? "" : " ! -group " + wanted.gid());
    if (tests.isEmpty()) {
      return false;
    }
    String owner =
        (wanted.uid() == null ? "" : wanted.uid())
            + (wanted.gid() == null ? "" : ":" + wanted.gid());
    HostScript script = new HostScript();
    String find = "find " + HostPath.word(into) + " \\(" + tests + " \\)";
    script.line(find + " -print0 2>/dev/null | head -c 1");
    if (!context.checkMode()) {
      script.step(
          find + " -exec chown -h " + owner + " {} +",
          err -> new ModuleFailure("chown failed: " + PosixError.words(err)));
    }
    return script.run(context).hasMore();
  }
}
