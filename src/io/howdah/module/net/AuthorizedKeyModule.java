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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys that may log in as a user: ansible.posix.authorized_key. */
public final class AuthorizedKeyModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("user", Type.STR, o -> o.require())
          .option("key", Type.STR, o -> o.require())
          .option("path", Type.PATH)
          .option("manage_dir", Type.BOOL, o -> o.byDefault(true))
          .option("state", Type.STR, o -> o.byDefault("present").oneOf("absent", "present"))
          .option("key_options", Type.STR)
          .option("exclusive", Type.BOOL, o -> o.byDefault(false))
          .option("comment", Type.STR)
          .option("validate_certs", Type.BOOL, o -> o.byDefault(true))
          .option("follow", Type.BOOL, o -> o.byDefault(false));

  /**
   * What the host has.
   *
   * @param user uid and gid; null if the user is unknown
   * @param path the file as named; {@code file} is where it is written
   */
  private record Look(long @Nullable [] user, String path, FileState file, String text) {}

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String key = args.text("key");
    if (key.startsWith("http")) {
      key = fetched(args, context, key);
    }
    Look look = look(args, context);
    AuthorizedKeys keys = AuthorizedKeys.parse(look.text());
    boolean changed = keys.enforce(args, key);
    Map<String, @Nullable Object> result = new LinkedHashMap<>(args.values());
    result.put("keyfile", look.path());
    FileState file = look.file();
    if (changed) {
      String after = keys.text();
      if (context.diff()) {
        result.put(
            "diff",
            Map.of(
                "before_header", look.path(),
                "after_header", file.path(),
                "before", look.text(),
                "after", after));
      }
      if (!context.checkMode()) {
        file = write(args, context, look, after);
      }
    }
    if (args.has("path")) {
      result.putAll(file.info());
    }
    return ModuleResult.changed(changed).putAll(result).put("changed", changed).build();
  }

  private static String fetched(ModuleArgs args, ModuleContext context, String url) {
    try {
      String file = Downloads.toTemporary(url, args.flag("validate_certs"), context);
      String word = HostPath.word(file);
      return context.run("cat -- " + word + "; rm -f -- " + word).out();
    } catch (ModuleFailure failed) {
      throw new ModuleFailure("Error getting key from: " + url);
    }
  }

  private static Look look(ModuleArgs args, ModuleContext context) {
    String user = args.text("user");
    String given = args.optionalText("path").orElse("");
    String path = given.isEmpty() ? "$h/.ssh/authorized_keys" : "";
    HostOutput out =
        new HostScript()
            .line(
                FileProbe.FUNCTIONS
                    + "IFS=: read -r n x u g c h s <<E\n$(getent passwd "
                    + ShellQuote.quote(user)
                    + ")\nE")
            .line("printf '%s\\0%s\\0' \"$u\" \"$g\"")
            .line("p=" + (path.isEmpty() ? HostPath.word(given) : "\"" + path + "\""))
            .line("r=$p; " + (args.flag("follow") ? "r=$(readlink -f -- \"$p\"); r=${r:-$p}" : ""))
            .line("printf '%s\\0%s\\0' \"$p\" \"$r\"")
            .line(FileProbe.of("").script("\"$r\""))
            .line("[ -f \"$r\" ] && cat -- \"$r\"")
            .run(context);
    String uid = out.field();
    String gid = out.field();
    boolean known = !uid.isEmpty();
    if (!known && !(context.checkMode() && !given.isEmpty())) {
      throw new ModuleFailure(
          context.checkMode()
              ? "Either user must exist or you must provide full path to key file in check mode"
              : "Failed to lookup user %s: \"getpwnam(): name not found: '%s'\""
                  .formatted(user, user));
    }
    String named = out.field();
    FileState file = FileProbe.of(out.field()).read(out);
    String text = new String(out.rest(), StandardCharsets.UTF_8);
    long[] ids = known ? new long[] {Long.parseLong(uid), Long.parseLong(gid)} : null;
    return new Look(ids, named, file, text);
  }

  private static FileState write(ModuleArgs args, ModuleContext context, Look look, String after) {
    long[] ids = look.user();
    if (ids == null) {
      throw new ModuleFailure("Failed to lookup user " + args.text("user"));
    }
    FileAttributes wanted = new FileAttributes(0600L, ids[0] + "", ids[1] + "", List.of(), null);
    FileAttributes.Resolved attributes =
        new FileAttributes.Resolved(wanted, 022, ids[0], ids[1], new FileAttributes.Self(-1, -1));
    String directory = HostPath.directory(look.path());
    FileReplacement.Options options =
        new FileReplacement.Options(
            false, null, false, script -> directory(args, script, new Owned(directory, ids)));
    return new FileReplacement(
            look.file(),
            FileReplacement.Content.of(after.getBytes(StandardCharsets.UTF_8)),
            attributes,
            options)
        .run(context, invalid -> new ModuleFailure("invalid"))
        .after();
  }

  private record Owned(String path, long[] ids) {}

  private static void directory(ModuleArgs args, HostScript script, Owned directory) {
    String word = HostPath.word(directory.path());
    if (args.flag("manage_dir")) {
      script
          .step(
              "{ [ -d " + word + " ] || mkdir -m 700 -- " + word + "; }",
              err ->
                  new ModuleFailure(
                      "Failed to create directory "
                          + directory.path()
                          + " : "
                          + PosixError.words(err, directory.path())))
          .step(
              "chown "
                  + directory.ids()[0]
                  + ":"
                  + directory.ids()[1]
                  + " "
                  + word
                  + " && chmod 700 "
                  + word,
              err -> new ModuleFailure(PosixError.words(err, directory.path())));
    } else {
      script.line("mkdir -p -- " + word);
    }
  }
}
