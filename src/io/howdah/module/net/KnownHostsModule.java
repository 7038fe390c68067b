package io.howdah.module.net;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.FileAttributes;
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
import io.howdah.module.PosixError;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.MissingProgram;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Host keys that ssh knows: Ansible's known_hosts. The host's ssh-keygen reads the files. */
public final class KnownHostsModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("name", Type.STR, o -> o.require().alias("host"))
          .option("key", Type.STR)
          .option("path", Type.PATH, o -> o.byDefault("~/.ssh/known_hosts"))
          .option("hash_host", Type.BOOL, o -> o.byDefault(false))
          .option("state", Type.STR, o -> o.byDefault("present").oneOf("absent", "present"));

  private record Look(FileState file, String text, boolean keyFits, KnownHostSearch search) {}

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String host = args.text("name").toLowerCase(Locale.ROOT);
    boolean present = args.text("state").equals("present");
    String key = args.optionalText("key").orElse("");
    if (key.isEmpty() && present) {
      throw new ModuleFailure("No key specified when adding a host");
    }
    if (host.matches("(?s).*\\S+(\\s+)?,(\\s+)?.*") && !key.isEmpty()) {
      throw new ModuleFailure(
          "Comma separated list of names is not supported. Please pass a single name to lookup in"
              + " the known_hosts file.");
    }
    if (!key.isEmpty() && args.flag("hash_host")) {
      key = KnownHostKey.hashed(host, key);
    }
    key = key.isEmpty() || key.endsWith("\n") ? key : key + "\n";
    Look look = look(args, context, new String[] {host, key});
    if (!key.isEmpty() && !look.keyFits()) {
      throw new ModuleFailure("Host parameter does not match hashed host field in supplied key");
    }
    return change(args, context, look, key);
  }

  private static Look look(ModuleArgs args, ModuleContext context, String[] hostAndKey) {
    FileProbe probe = FileProbe.of(args.text("path"));
    String path = HostPath.word(args.text("path"));
    String host = ShellQuote.quote(hostAndKey[0]);
    HostOutput out =
        new HostScript()
            .step(
                "PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; command -v ssh-keygen >/dev/null",
                e -> MissingProgram.named("ssh-keygen", new HostRun(context)))
            .line(FileProbe.FUNCTIONS + probe.script())
            .line("t=$(mktemp); trap 'rm -f -- \"$t\"' EXIT; cat >\"$t\"")
            .line(
                "[ -n \"$(ssh-keygen -F "
                    + host
                    + " -f \"$t\" 2>/dev/null)\" ] && printf 1; printf '\\0'")
            .line(
                "if [ -e "
                    + path
                    + " ]; then o=$(ssh-keygen -F "
                    + host
                    + " -f "
                    + path
                    + " 2>\"$t\"); r=$?")
            .line(
                "else o=; r=0; : >\"$t\"; fi; printf '%s\\0%s\\0' $r \"$o\"; cat \"$t\"; printf"
                    + " '\\0'")
            .line("cat -- " + path + " 2>/dev/null")
            .run(context, hostAndKey[1].getBytes(StandardCharsets.UTF_8));
    FileState file = probe.read(out);
    boolean fits = !out.field().isEmpty();
    int code = Integer.parseInt(out.field());
    String found = out.field();
    String error = out.field();
    if (code != 0 && !(found.isEmpty() && error.isEmpty() && code == 1)) {
      throw new ModuleFailure(
          "ssh-keygen failed (rc=%d, stdout='%s',stderr='%s')".formatted(code, found, error));
    }
    String text = new String(out.rest(), StandardCharsets.UTF_8);
    return new Look(file, text, fits, KnownHostSearch.of(found, hostAndKey[1]));
  }

  private static ModuleResult change(
      ModuleArgs args, ModuleContext context, Look look, String key) {
    boolean present = args.text("state").equals("present");
    KnownHostSearch search = look.search();
    List<String> lines = new java.util.ArrayList<>(KnownHostSearch.lines(look.text()));
    boolean drops = search.replace() || !present;
    if (drops && search.line() >= 1 && search.line() <= lines.size()) {
      lines.remove(search.line() - 1);
    }
    boolean adds = present && (search.replace() || search.line() < 0);
    if (adds) {
      lines.add(key);
    }
    String after = String.join("", lines);
    boolean changed =
        (present || search.line() >= 0 || key.isEmpty())
            && (search.replace() || present != search.found());
    Map<String, Object> diff = diff(args.text("path"), look, after);
    if (context.checkMode()) {
      if (!present && search.line() < 0 && !key.isEmpty()) {
        return result(args, look.file(), diff, null);
      }
      return ModuleResult.changed(changed).put("diff", diff).build();
    }
    FileState file = look.file();
    if (changed) {
      file = write(args, context, look, key.isEmpty() ? "" : after);
    }
    return result(args, file, diff, changed ? true : null);
  }

  /** Without a key, ssh-keygen removes all that it has of the host. */
  private static FileState write(ModuleArgs args, ModuleContext context, Look look, String after) {
    String path = args.text("path");
    if (!args.optionalText("key").orElse("").isEmpty()) {
      FileAttributes wanted = FileAttributes.NONE;
      FileAttributes.Resolved none =
          new FileAttributes.Resolved(wanted, 022, null, null, new FileAttributes.Self(-1, -1));
      return new FileReplacement(
              look.file(),
              FileReplacement.Content.of(after.getBytes(StandardCharsets.UTF_8)),
              none,
              new FileReplacement.Options(false, null, false, script -> {}))
          .run(context, invalid -> new ModuleFailure("invalid"))
          .after();
    }
    FileProbe probe = FileProbe.of(path);
    String host = ShellQuote.quote(args.text("name").toLowerCase(Locale.ROOT));
    return probe.read(
        new HostScript()
            .step(
                "ssh-keygen -R " + host + " -f " + HostPath.word(path) + " >/dev/null",
                err -> new ModuleFailure(PosixError.words(err)))
            .line(FileProbe.FUNCTIONS + probe.script())
            .run(context));
  }

  private static Map<String, Object> diff(String path, Look look, String after) {
    Map<String, Object> diff = new LinkedHashMap<>();
    diff.put("before_header", look.file().leadsSomewhere() ? path : "/dev/null");
    diff.put("after_header", path);
    diff.put("before", look.text());
    diff.put("after", after);
    return diff;
  }

  private static ModuleResult result(
      ModuleArgs args, FileState file, Map<String, Object> diff, @Nullable Boolean changed) {
    ModuleResult.Builder result =
        ModuleResult.changed(Boolean.TRUE.equals(changed)).putAll(args.values());
    return result.put("diff", diff).putAll(file.info()).put("state", state(args, file)).build();
  }

  /** The file's state takes the place of the wanted one, as in Ansible's result. */
  private static Object state(ModuleArgs args, FileState file) {
    return file.leadsSomewhere() ? file.state() : args.text("state");
  }
}
