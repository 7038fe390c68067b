package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.FileProbe;
import io.howdah.module.HostOutput;
import io.howdah.module.HostScript;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;
import java.security.SecureRandom;

/** A new file or directory that nobody else has: Ansible's tempfile. */
public final class TempfileModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("state", Type.STR, o -> o.byDefault("file").oneOf("file", "directory"))
          .option("path", Type.PATH)
          .option("prefix", Type.STR, o -> o.byDefault("ansible."))
          .option("suffix", Type.STR, o -> o.byDefault(""))
          .withoutCheckMode();

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    StringBuilder name = new StringBuilder(args.text("prefix"));
    RANDOM.ints(8, 0, LETTERS.length()).forEach(i -> name.append(LETTERS.charAt(i)));
    name.append(args.text("suffix"));
    String directory =
        args.optionalText("path").map(ShellQuote::quote).orElse("\"${TMPDIR:-/tmp}\"");
    boolean file = args.text("state").equals("file");
    HostScript script =
        new HostScript()
            .line("umask 077; d=" + directory + "; p=${d%/}/" + ShellQuote.quote(name.toString()))
            .step(
                // noclobber: the file is made here or nowhere
                file ? "( set -C; : >\"$p\" )" : "mkdir -- \"$p\"",
                err ->
                    new ModuleFailure(
                        PosixError.words(err)
                            + args.optionalText("path")
                                .map(path -> ": '" + path + "/" + name + "'")
                                .orElse("")))
            .line("printf '%s\\0' \"$p\"; " + FileProbe.FUNCTIONS)
            .line(FileProbe.of("").script("\"$p\""));
    HostOutput out = script.run(context);
    String path = out.field();
    return ModuleResult.changed(true)
        .put("path", path)
        .putAll(FileProbe.of(path).read(out).info())
        .build();
  }
}
