package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.Inode;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of one path: Ansible's stat, in one round trip. */
public final class StatModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("path", Type.PATH, o -> o.require().alias("dest", "name"))
          .option("follow", Type.BOOL, o -> o.byDefault(false))
          .option("get_md5", Type.BOOL, o -> o.byDefault(false))
          .option("get_checksum", Type.BOOL, o -> o.byDefault(true))
          .option(
              "get_mime", Type.BOOL, o -> o.byDefault(true).alias("mime", "mime_type", "mime-type"))
          .option("get_attributes", Type.BOOL, o -> o.byDefault(true).alias("attr", "attributes"))
          .option(
              "checksum_algorithm",
              Type.STR,
              o ->
                  o.byDefault("sha1")
                      .oneOf("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
                      .alias("checksum", "checksum_algo"));

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    FileProbe probe = FileProbe.of(args.text("path"));
    KnownType type = new KnownType(args, context);
    HostOutput out = new HostScript().line(script(args, probe, type)).run(context);
    FileState state = probe.read(out);
    if (state.error() != null) {
      String error = state.error();
      throw new ModuleFailure(error.substring(error.lastIndexOf(": ") + 1).strip());
    }
    Inode inode = args.flag("follow") ? state.followed() : state.own();
    if (inode == null) {
      return ModuleResult.changed(false).put("stat", Map.of("exists", false)).build();
    }
    Map<String, @Nullable Object> stat = StatFields.of(state.path(), inode);
    addExtras(args, new Extras(state, inode, out, type), stat);
    return ModuleResult.changed(false).put("stat", stat).build();
  }

  private static String script(ModuleArgs args, FileProbe probe, KnownType type) {
    String sum =
        "s=; _c() { [ -f \"$p\" ] && [ -r \"$p\" ] && "
            + type.noting("$1 <\"$p\"")
            + "; printf '\\0'; }\n";
    // busybox resolves a link that dangles from where it stands: so it is asked there.
    return FileProbe.FUNCTIONS
        + "p="
        + HostPath.word(args.text("path"))
        + "\n"
        + probe.script("\"$p\"")
        + "a=; [ -r \"$p\" ] && a=r; [ -w \"$p\" ] && a=${a}w; [ -x \"$p\" ] && a=${a}x\n"
        + "printf '%s\\0' \"$a\"; [ -h \"$p\" ] && ( case $p in */*) cd -- \"${p%/*}/\";; esac\n"
        + "readlink -f -- \"./${p##*/}\" ); printf '\\0'\n"
        + sum
        + (args.flag("get_md5") ? "_c md5sum\n" : "")
        + (args.flag("get_checksum") ? "_c " + args.text("checksum_algorithm") + "sum\n" : "")
        + (args.flag("get_mime") ? type.script() : "")
        + (args.flag("get_attributes")
            ? "[ -e \"$p\" ] && lsattr -vd -- \"$p\" 2>/dev/null; printf '\\0'\n"
            : "");
  }

  private record Extras(FileState state, Inode inode, HostOutput out, KnownType type) {}

  private static void addExtras(
      ModuleArgs args, Extras extras, Map<String, @Nullable Object> stat) {
    HostOutput out = extras.out();
    String access = out.field();
    stat.put("readable", access.contains("r"));
    stat.put("writeable", access.contains("w"));
    stat.put("executable", access.contains("x"));
    String source = out.field().strip();
    if (extras.inode().isLink()) {
      stat.put("lnk_source", source);
      stat.put("lnk_target", extras.state().linkTarget());
    }
    boolean summed = extras.inode().isRegular() && access.contains("r");
    if (args.flag("get_md5")) {
      putSum("md5", out.field(), summed, stat);
    }
    if (args.flag("get_checksum")) {
      putSum("checksum", out.field(), summed, stat);
    }
    if (args.flag("get_mime")) {
      String type = out.field();
      StatFields.putMime(type, stat);
      if (summed
          && extras.state().linkTarget() == null
          && stat.get("checksum") instanceof String sum) {
        extras.type().remember(sum, type);
      }
    }
    if (args.flag("get_attributes")) {
      StatFields.putAttributes(out.field(), stat);
    }
  }

  private static void putSum(
      String key, String line, boolean summed, Map<String, @Nullable Object> stat) {
    if (summed) {
      String sum = line.strip().split("\\s+")[0];
      stat.put(key, sum.isEmpty() ? null : sum);
    }
  }
}
