package io.howdah.module.file;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.AttributeChange;
import io.howdah.module.Digests;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileDiff;
import io.howdah.module.FileProbe;
import io.howdah.module.FileReplacement;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host's half of copy and template: one file with content that the controller holds. One round
 * trip when the file is as it should be, two when it has to change. Results are those of Ansible's
 * copy action.
 */
public final class FileWriter {
  private final WantedFile wanted;
  private final ModuleContext context;

  private FileWriter(WantedFile wanted, ModuleContext context) {
    this.wanted = wanted;
    this.context = context;
  }

  /**
   * Brings the file to the wanted state.
   *
   * @return as Ansible's copy returns: checksum, dest, gid, group, mode, owner, size, state, uid;
   *     md5sum and src after a change; diff in diff mode; backup_file if one was made
   * @throws ModuleFailure if it can't be done
   */
  public static ModuleResult write(WantedFile wanted, ModuleContext context) {
    FileWriter writer = new FileWriter(wanted, context);
    Look look = writer.look();
    if (wanted.inline() && (look.intoDirectory() || wanted.dest().endsWith("/"))) {
      throw new ModuleFailure("can not use content with a dir as dest", Map.of("diff", List.of()));
    }
    try {
      return writer.run(look);
    } catch (ModuleFailure failure) {
      throw writer.complete(failure, look);
    }
  }

  /** Ansible's failures carry the checksum, an empty diff, and a path's info. */
  private ModuleFailure complete(ModuleFailure failure, Look look) {
    Map<String, Object> values = new LinkedHashMap<>(failure.values());
    values.putIfAbsent("checksum", Digests.sha1(wanted.content()));
    values.putIfAbsent("diff", List.of());
    if (look.state().path().equals(values.get("path"))) {
      values.putAll(look.state().info());
    }
    return new ModuleFailure(String.valueOf(failure.getMessage()), values);
  }

  /**
   * What the first round trip found.
   *
   * @param state at the destination, through a link if links are followed
   * @param intoDirectory the destination named is a directory that exists
   * @param nearest the nearest directory above that exists
   * @param writable whether that one can be written
   * @param content for the diff; null where there is none or it is not asked for
   */
  private record Look(
      FileState state,
      boolean intoDirectory,
      String nearest,
      boolean writable,
      Resolved attributes,
      byte @Nullable [] content) {}

  private Look look() {
    String dest = wanted.dest().indexOf('/') < 0 ? "./" + wanted.dest() : wanted.dest();
    String file = dest.endsWith("/") ? dest + wanted.name() : dest;
    FileProbe probe = new FileProbe(file, wants());
    HostScript script =
        new HostScript()
            .line(FileProbe.FUNCTIONS + "_d=" + HostPath.word(file) + "; _i=")
            .line("[ -d \"$_d\" ] && _i=1 && _d=${_d%/}/" + ShellQuote.quote(wanted.name()))
            .line(wanted.options().follow() ? "[ -h \"$_d\" ] && _d=$(readlink -f -- \"$_d\")" : "")
            .line("printf '%s\\0%s\\0' \"$_d\" \"$_i\"")
            .line(probe.script("\"$_d\""))
            .line("_a=${_d%/*}; while [ \"$_a\" ] && [ ! -d \"$_a\" ]; do")
            .line("case $_a in */*) _a=${_a%/*};; *) _a=.;; esac; done; _a=${_a:-/}")
            .line("[ -w \"$_a\" ] && _w=1 || _w=; printf '%s\\0%s\\0' \"$_a\" \"$_w\"")
            .line(wanted.options().attributes().script());
    if (context.diff()) {
      script.line("[ -f \"$_d\" ] && head -c " + (FileDiff.LARGEST + 1) + " \"$_d\"");
    }
    HostOutput out = script.run(context);
    String path = out.field();
    boolean into = !out.field().isEmpty();
    FileState state = new FileProbe(path, wants()).read(out);
    String nearest = HostPath.directory(out.field() + "/x");
    boolean writable = !out.field().isEmpty();
    Resolved attributes = wanted.options().attributes().read(out);
    boolean shown = context.diff() && state.isRegular();
    return new Look(state, into, nearest, writable, attributes, shown ? out.rest() : null);
  }

  private Set<FileProbe.Want> wants() {
    return wanted.options().attributes().flags() == null
        ? Set.of(FileProbe.Want.SHA1)
        : Set.of(FileProbe.Want.SHA1, FileProbe.Want.FLAGS);
  }

  private ModuleResult run(Look look) {
    FileState state = look.state();
    if (state.error() != null) {
      throw new ModuleFailure("Destination " + state.path() + " can't be read: " + state.error());
    }
    if (state.leadsSomewhere() && !wanted.options().force()) {
      return ModuleResult.changed(false)
          .put("dest", wanted.dest())
          .put("src", wanted.source())
          .build();
    }
    String checksum = Digests.sha1(wanted.content());
    boolean same = checksum.equals(state.sha1()) && !state.isLink();
    return same ? attributesOnly(look, checksum) : content(look, checksum);
  }

  private ModuleResult attributesOnly(Look look, String checksum) {
    FileState state = look.state();
    AttributeChange change = look.attributes().against(state);
    Map<String, Object> before = new LinkedHashMap<>(Map.of("path", state.path()));
    Map<String, Object> after = new LinkedHashMap<>(before);
    before.putAll(change.before());
    after.putAll(change.after());
    ModuleResult.Builder result =
        ModuleResult.changed(change.isNeeded(context.checkMode()))
            .put("diff", Map.of("before", before, "after", after))
            .put("path", state.path());
    if (change.isNeeded() && !context.checkMode()) {
      FileProbe probe = FileProbe.of(state.path());
      HostScript script = new HostScript();
      change.addTo(script);
      state = probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(context));
    }
    return result.putAll(state.info()).put("checksum", checksum).put("dest", state.path()).build();
  }

  private ModuleResult content(Look look, String checksum) {
    FileState state = look.state();
    List<Object> diff = new ArrayList<>();
    if (context.diff()) {
      diff.add(FileDiff.of(look.content(), wanted.content(), state.path(), wanted.source()));
    }
    if (context.checkMode()) {
      return ModuleResult.changed(true).put("diff", diff).build();
    }
    refuse(look, checksum);
    FileReplacement.Outcome outcome =
        new FileReplacement(
                state,
                FileReplacement.Content.of(wanted.content()).named("source"),
                look.attributes(),
                replacement(look))
            .run(context, FileWriter::invalid);
    ModuleResult.Builder result =
        ModuleResult.changed(true)
            .put("diff", diff)
            .put("dest", state.path())
            .put("src", outcome.temporary())
            .put("md5sum", Digests.md5(wanted.content()))
            .put("checksum", checksum);
    if (outcome.backup() != null) {
      result.put("backup_file", outcome.backup());
    }
    return result.putAll(outcome.after().info()).build();
  }

  private void refuse(Look look, String checksum) {
    String expected = wanted.options().checksum();
    if (expected != null && !expected.equals(checksum)) {
      throw new ModuleFailure(
          "Copied file does not match the expected checksum. Transfer failed.",
          Map.of("checksum", checksum, "expected_checksum", expected));
    }
    String directory = HostPath.directory(look.state().path());
    if (!wanted.dest().endsWith("/") && !directory.equals(look.nearest())) {
      throw new ModuleFailure("Destination directory " + directory + " does not exist");
    }
    if (!look.writable() && !wanted.options().replacement().unsafeWrites()) {
      throw new ModuleFailure("Destination " + look.nearest() + " not writable");
    }
    String validate = wanted.options().replacement().validate();
    if (validate != null && !validate.contains("%s")) {
      throw new ModuleFailure("validate must contain %s: " + validate);
    }
  }

  static ModuleFailure invalid(CommandResult result) {
    return new ModuleFailure(
        "failed to validate",
        Map.of(
            "exit_status",
            (long) result.exitCode(),
            "stdout",
            result.out(),
            "stderr",
            result.err()));
  }

  private FileReplacement.Options replacement(Look look) {
    FileReplacement.Options asked = wanted.options().replacement();
    return new FileReplacement.Options(
        asked.backup(),
        asked.validate(),
        asked.unsafeWrites(),
        new NewDirectories(
                look.nearest(),
                HostPath.directory(look.state().path()),
                look.attributes(),
                wanted.options().directoryMode())
            ::addTo);
  }
}
