package io.howdah.module.file;

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
import io.howdah.module.command.HostRun;
import io.howdah.module.command.MissingProgram;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A kernel setting, in its file and alive: ansible.posix.sysctl. */
public final class SysctlModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("name", Type.STR, o -> o.require().alias("key"))
          .option("value", Type.STR, o -> o.alias("val"))
          .option("state", Type.STR, o -> o.byDefault("present").oneOf("present", "absent"))
          .option("reload", Type.BOOL, o -> o.byDefault(true))
          .option("sysctl_set", Type.BOOL, o -> o.byDefault(false))
          .option("ignoreerrors", Type.BOOL, o -> o.byDefault(false))
          .option("sysctl_file", Type.PATH, o -> o.byDefault("/etc/sysctl.conf"))
          .requiredIf("state", "present", "value");

  private static final Pattern COMPLAINT =
      Pattern.compile(
          "(?m)^sysctl: setting key \"[^\"]+\": (Invalid argument|Read-only file system)$");

  /**
   * What the host has.
   *
   * @param live the kernel's value, empty if it has no such setting
   */
  private record Look(String live, FileState file, SysctlFile content) {}

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String name = args.text("name").strip();
    boolean present = args.text("state").equals("present");
    String value = value(args.optionalText("value").orElse(""));
    refuseBlank(name, present, value);
    Look look = look(args, context, name);
    String inFile = look.content().value(name);
    boolean writes = present ? !value.equals(inFile) : inFile != null && !inFile.isEmpty();
    boolean differs = !same(look.live(), value);
    boolean sets = args.flag("sysctl_set") && present && differs;
    boolean changed =
        writes || sets || args.flag("reload") && differs && (present || inFile != null);
    if (changed && !context.checkMode()) {
      if (sets) {
        set(args, context, name, value);
      }
      if (writes) {
        write(context, look, name, present ? value : "");
      }
      if (args.flag("reload")) {
        reload(args, context);
      }
    }
    return ModuleResult.changed(changed).build();
  }

  private static void refuseBlank(String name, boolean present, String value) {
    if (name.isEmpty()) {
      throw new ModuleFailure("name cannot be blank");
    }
    if (present && value.isEmpty()) {
      throw new ModuleFailure("value cannot be blank");
    }
  }

  /** Words for true and false become 1 and 0. */
  private static String value(String given) {
    String word = given.strip().toLowerCase(Locale.ROOT);
    if (List.of("y", "yes", "on", "1", "true", "t").contains(word)) {
      return "1";
    }
    return List.of("n", "no", "off", "0", "false", "f").contains(word) ? "0" : given.strip();
  }

  private static boolean same(String live, String value) {
    List<String> a = Arrays.asList(live.strip().split("\\s+"));
    return !live.isBlank() && a.equals(Arrays.asList(value.strip().split("\\s+")));
  }

  private static Look look(ModuleArgs args, ModuleContext context, String name) {
    FileProbe probe = FileProbe.of(args.text("sysctl_file"));
    String file = HostPath.word(args.text("sysctl_file"));
    HostOutput out =
        new HostScript()
            .step(
                "PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; command -v sysctl >/dev/null",
                e -> MissingProgram.named("sysctl", new HostRun(context)))
            .line("sysctl -e -n -- " + ShellQuote.quote(name) + " 2>/dev/null; printf '\\0'")
            .line(FileProbe.FUNCTIONS + probe.script())
            .line("[ -f " + file + " ] && cat -- " + file)
            .run(context);
    String live = out.field();
    FileState state = probe.read(out);
    String text = new String(out.rest(), StandardCharsets.UTF_8);
    return new Look(live, state, SysctlFile.parse(text));
  }

  private static void set(ModuleArgs args, ModuleContext context, String name, String value) {
    String command =
        "sysctl "
            + (args.flag("ignoreerrors") ? "-e " : "")
            + "-w "
            + ShellQuote.quote(name + "=" + value);
    run(context, command, "setting " + name + " failed: ");
  }

  private static void reload(ModuleArgs args, ModuleContext context) {
    String command =
        "sysctl "
            + (args.flag("ignoreerrors") ? "-e " : "")
            + "-p "
            + HostPath.word(args.text("sysctl_file"));
    run(context, command, "Failed to reload sysctl: ");
  }

  /** sysctl may complain and exit with 0 all the same. */
  private static void run(ModuleContext context, String command, String failure) {
    var result = context.run("LC_ALL=C " + command);
    if (!result.succeeded() || COMPLAINT.matcher(result.err()).find()) {
      throw new ModuleFailure(failure + result.out() + result.err());
    }
  }

  private static void write(ModuleContext context, Look look, String name, String value) {
    String text = look.content().with(name, value);
    FileAttributes.Resolved none =
        new FileAttributes.Resolved(
            FileAttributes.NONE, 022, null, null, new FileAttributes.Self(-1, -1));
    new FileReplacement(
            look.file(),
            FileReplacement.Content.of(text.getBytes(StandardCharsets.UTF_8)),
            none,
            new FileReplacement.Options(false, null, false, script -> {}))
        .run(context, invalid -> new ModuleFailure("invalid"));
  }
}
