package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The debconf module of ansible-core 2.14: answers to a package's questions. */
public final class DebconfModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR, o -> o.require().alias("pkg"))
        .option("question", STR, o -> o.alias("selection", "setting"))
        .option(
            "vtype",
            STR,
            o ->
                o.oneOf(
                    "boolean",
                    "error",
                    "multiselect",
                    "note",
                    "password",
                    "seen",
                    "select",
                    "string",
                    "text",
                    "title"))
        .option("value", STR, o -> o.alias("answer"))
        .option("unseen", BOOL, o -> o.byDefault(false))
        .requiredTogether("question", "vtype", "value");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    Map<String, @Nullable Object> current = selections(host, args.text("name"));
    ModuleResult.Builder result =
        ModuleResult.changed(false).put("msg", "").put("current", current);
    if (!args.has("question")) {
      return result.build();
    }
    String question = args.text("question");
    String wanted = wanted(args);
    boolean changed = !same(args.text("vtype"), wanted, current.get(question));
    result.put("changed", changed);
    if (!changed) {
      return result.build();
    }
    if (!context.checkMode()) {
      set(host, args, wanted);
    }
    Map<String, @Nullable Object> after = new LinkedHashMap<>();
    after.put(question, wanted);
    Map<String, @Nullable Object> before = new LinkedHashMap<>();
    before.put(question, current.getOrDefault(question, ""));
    result.put("current", after).put("previous", before);
    if (context.diff()) {
      result.put("diff", Map.of("before", before, "after", after));
    }
    return result.build();
  }

  private static String wanted(ModuleArgs args) {
    String value = args.text("value");
    return args.text("vtype").equals("boolean") ? value.toLowerCase(java.util.Locale.ROOT) : value;
  }

  private static boolean same(String type, String wanted, @Nullable Object current) {
    return !type.equals("password")
        && wanted.equals(current == null ? "" : current)
        && current != null;
  }

  /** Questions with their answers; debconf-show marks those that were seen with a star. */
  private static Map<String, @Nullable Object> selections(HostRun host, String name) {
    CommandResult ran = host.sh("debconf-show " + ShellQuote.quote(name));
    if (!ran.succeeded()) {
      throw new ModuleFailure(ran.err());
    }
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    for (String line : ran.out().lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String key = line.substring(0, colon).replaceFirst("^[* ]+", "").strip();
        found.put(key, line.substring(colon + 1).strip());
      }
    }
    return found;
  }

  /** The answer may be a password: it is read, and stands on no command line. */
  private static void set(HostRun host, ModuleArgs args, String wanted) {
    String line =
        args.text("name") + " " + args.text("question") + " " + args.text("vtype") + " " + wanted;
    String unseen = args.flag("unseen") ? " -u" : "";
    CommandResult ran = host.sh("debconf-set-selections" + unseen, line + "\n");
    if (!ran.succeeded()) {
      throw new ModuleFailure(ran.err());
    }
  }
}
