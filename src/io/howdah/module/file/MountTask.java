package io.howdah.module.file;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileProbe;
import io.howdah.module.FileReplacement;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of mount. */
final class MountTask {
  private final ModuleArgs args;
  private final ModuleContext context;
  private final String name;
  private final String state;
  private final String fstab;
  private final List<String> warnings = new ArrayList<>();
  private String options;
  private boolean boot = true;
  private String backup = "";

  /**
   * What the host has.
   *
   * @param source of the mount at the path, empty if nothing is mounted there
   */
  private record Look(String source, boolean pathExists, FileState fstab, Fstab content) {}

  MountTask(ModuleArgs args, ModuleContext context) {
    this.args = args;
    this.context = context;
    name = args.text("path");
    state = args.text("state");
    fstab = args.optionalText("fstab").orElse("/etc/fstab");
    options = args.optionalText("opts").orElse("defaults");
    List<String> words = new ArrayList<>(Arrays.asList(options.split(",", -1)));
    if (words.contains("noauto")) {
      warnings.add("Ignore the 'boot' due to 'opts' contains 'noauto'.");
    } else if (!args.flag("boot")) {
      boot = false;
      if (words.contains("defaults")) {
        warnings.add("Ignore the 'boot' due to 'opts' contains 'defaults'.");
      } else {
        words.add("noauto");
        options = String.join(",", words);
      }
    }
  }

  ModuleResult run() {
    Look look = look();
    boolean mounted = !look.source().isEmpty();
    boolean changed =
        switch (state) {
          case "absent_from_fstab" -> write(look, look.content().without(name, source()));
          case "absent" -> absent(look, mounted);
          case "unmounted" -> mounted && act("umount " + word(), "Error unmounting ");
          case "present" -> write(look, wanted(look));
          case "remounted" -> act(remount(), "Error remounting ");
          case "ephemeral" -> ephemeral(look, mounted);
          default -> mounted(look, mounted);
        };
    return result(changed);
  }

  private ModuleResult result(boolean changed) {
    ModuleResult.Builder result =
        ModuleResult.changed(changed)
            .put("name", name)
            .put("opts", options)
            .put("dump", args.text("dump"))
            .put("passno", args.text("passno"))
            .put("fstab", fstab)
            .put("boot", boot ? "yes" : "no")
            .put("backup_file", backup);
    if (!warnings.isEmpty()) {
      result.put("warnings", warnings);
    }
    args.optionalText("src").ifPresent(src -> result.put("src", src));
    args.optionalText("fstype").ifPresent(type -> result.put("fstype", type));
    return result.build();
  }

  private String word() {
    return HostPath.word(name);
  }

  private @Nullable String source() {
    return args.optionalText("src").orElse(null);
  }

  private Look look() {
    FileProbe probe = FileProbe.of(fstab);
    HostOutput out =
        new HostScript()
            .line("p=" + word() + "; [ ! -d \"$p\" ] || p=$(cd -- \"$p\" && pwd -P)")
            .line(
                "m=; while read -r s d t; do [ \"$(printf %b \"$d\")\" = \"$p\" ] && m=$s; done"
                    + " </proc/mounts")
            .line("printf '%s\\0' \"$m\"; [ -e " + word() + " ] && printf 1; printf '\\0'")
            .line(FileProbe.FUNCTIONS + probe.script())
            .line("cat -- " + HostPath.word(fstab) + " 2>/dev/null")
            .run(context);
    String source = out.field();
    boolean exists = !out.field().isEmpty();
    FileState file = probe.read(out);
    String text = new String(out.rest(), StandardCharsets.UTF_8);
    return new Look(source, exists, file, Fstab.parse(text));
  }

  private Fstab wanted(Look look) {
    return look.content()
        .with(
            new Fstab.Entry(
                args.text("src"),
                name,
                args.text("fstype"),
                options,
                args.text("dump"),
                args.text("passno")));
  }

  /** Writes fstab if it changes; whether it does. */
  private boolean write(Look look, Fstab after) {
    if (after.equals(look.content())) {
      return false;
    }
    if (!context.checkMode()) {
      FileAttributes.Resolved none =
          new FileAttributes.Resolved(
              FileAttributes.NONE, 022, null, null, new FileAttributes.Self(-1, -1));
      String directory = HostPath.word(HostPath.directory(fstab));
      FileReplacement.Outcome outcome =
          new FileReplacement(
                  look.fstab(),
                  FileReplacement.Content.of(after.text().getBytes(StandardCharsets.UTF_8)),
                  none,
                  new FileReplacement.Options(
                      args.flag("backup"),
                      null,
                      false,
                      script -> script.line("mkdir -p -- " + directory)))
              .run(context, invalid -> new ModuleFailure("invalid"));
      backup = outcome.backup() == null ? "" : outcome.backup();
    }
    return true;
  }

  private boolean absent(Look look, boolean mounted) {
    boolean changed = write(look, look.content().without(name, source()));
    if (changed && !context.checkMode()) {
      if (mounted) {
        act("umount " + word(), "Error unmounting ");
      }
      if (look.pathExists()) {
        CommandResult removed = context.run("LC_ALL=C rmdir -- " + word());
        if (!removed.succeeded()) {
          throw new ModuleFailure(
              "Error rmdir " + name + ": " + PosixError.words(removed.err()) + ": '" + name + "'");
        }
      }
    }
    return changed;
  }

  private boolean mounted(Look look, boolean mounted) {
    boolean rewritten = write(look, wanted(look));
    if (mounted && !rewritten) {
      return false;
    }
    try {
      makeDirectory(look);
      act(mounted ? remount() : "mount " + table() + word(), "Error mounting ");
    } catch (ModuleFailure failed) {
      // A broken entry would stop the next boot.
      restore(look, rewritten);
      throw failed;
    }
    return true;
  }

  private void restore(Look look, boolean rewritten) {
    if (rewritten && !context.checkMode()) {
      context.run(
          "cat >" + HostPath.word(fstab), look.content().text().getBytes(StandardCharsets.UTF_8));
    }
  }

  private boolean ephemeral(Look look, boolean mounted) {
    String how =
        "-t "
            + ShellQuote.quote(args.text("fstype"))
            + " "
            + (options.equals("defaults") ? "" : "-o " + ShellQuote.quote(options) + " ")
            + ShellQuote.quote(args.text("src"))
            + " "
            + word();
    if (mounted && !look.source().equals(args.text("src"))) {
      throw new ModuleFailure(
          "Ephemeral mount point is already mounted with a different source than the specified"
              + " one. Failing in order to prevent an unwanted unmount or override operation. Try"
              + " replacing this command with a \"state: unmounted\" followed by a \"state:"
              + " ephemeral\", or use a different destination path.");
    }
    makeDirectory(look);
    return act("mount " + (mounted ? "-o remount " : "") + how, "Error mounting ");
  }

  private void makeDirectory(Look look) {
    if (!look.pathExists() && !context.checkMode()) {
      CommandResult made = context.run("LC_ALL=C mkdir -p -- " + word());
      if (!made.succeeded()) {
        throw new ModuleFailure("Error making dir " + name + ": " + PosixError.words(made.err()));
      }
    }
  }

  private String table() {
    return fstab.equals("/etc/fstab") ? "" : "-T " + ShellQuote.quote(fstab) + " ";
  }

  /** Where a file system can't be remounted it is taken off and put on again. */
  private String remount() {
    boolean told = state.equals("remounted") && !options.equals("defaults");
    String again =
        "mount -o "
            + ShellQuote.quote(told ? "remount," + options : "remount")
            + " "
            + table()
            + word();
    return told
        ? again
        : "{ " + again + " || { umount " + word() + " && mount " + table() + word() + "; }; }";
  }

  private boolean act(String command, String failure) {
    if (!context.checkMode()) {
      CommandResult done = context.run("LC_ALL=C; export LC_ALL; " + command);
      if (!done.succeeded()) {
        throw new ModuleFailure(failure + name + ": " + done.out() + done.err());
      }
    }
    return true;
  }
}
