package io.howdah.module.system;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.PATH;
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
import io.howdah.module.command.MissingProgram;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cron module of ansible-core 2.14: a user's crontab, or a file in /etc/cron.d. */
public final class CronModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    ArgumentSpec spec =
        ArgumentSpec.create()
            .option("name", STR, o -> o.require())
            .option("user", STR)
            .option("job", STR, o -> o.alias("value"))
            .option("cron_file", PATH)
            .option("state", STR, o -> o.byDefault("present").oneOf("present", "absent"))
            .option("backup", BOOL, o -> o.byDefault(false))
            .option("minute", STR, o -> o.byDefault("*"))
            .option("hour", STR, o -> o.byDefault("*"))
            .option("day", STR, o -> o.byDefault("*").alias("dom"))
            .option("month", STR, o -> o.byDefault("*"))
            .option("weekday", STR, o -> o.byDefault("*").alias("dow"));
    return spec.option(
            "special_time",
            STR,
            o -> o.oneOf("reboot", "yearly", "annually", "monthly", "weekly", "daily", "hourly"))
        .option("disabled", BOOL, o -> o.byDefault(false))
        .option("env", BOOL, o -> o.byDefault(false))
        .option("insertafter", STR)
        .option("insertbefore", STR)
        .mutuallyExclusive("insertafter", "insertbefore");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    CronRequest request = CronRequest.of(args);
    HostRun host = new HostRun(context);
    String before = read(host, request);
    Crontab crontab = Crontab.parse(before);
    boolean changed = request.apply(crontab);
    boolean removesFile =
        changed
            && !request.present()
            && !args.flag("env")
            && !request.file().isEmpty()
            && crontab.isEmpty();
    if (removesFile) {
      return removed(host, request, before, context);
    }
    changed |= !before.isEmpty() && !before.endsWith("\n") && !before.endsWith("\r");
    ModuleResult.Builder result =
        ModuleResult.changed(changed).put("jobs", crontab.jobs()).put("envs", crontab.variables());
    if (!request.warnings().isEmpty()) {
      result.put("warnings", request.warnings());
    }
    if (changed && !context.checkMode()) {
      if (args.flag("backup")) {
        result.put("backup_file", backup(host, before));
      }
      write(host, request, crontab.text());
    }
    if (changed && context.diff()) {
      result.put("diff", diff(request, Crontab.parse(before).text(), crontab.text()));
    }
    args.optionalText("cron_file").ifPresent(file -> result.put("cron_file", file));
    return result.build();
  }

  private static ModuleResult removed(
      HostRun host, CronRequest request, String before, ModuleContext context) {
    if (!context.checkMode()) {
      host.sh("rm -f -- " + ShellQuote.quote(request.file()));
    }
    Map<String, Object> diff = new LinkedHashMap<>();
    if (context.diff()) {
      diff.putAll(diff(request, before, ""));
      diff.put("after_header", "/dev/null");
    }
    return ModuleResult.changed(true)
        .put("cron_file", request.args().raw("cron_file"))
        .put("state", "absent")
        .put("diff", diff)
        .build();
  }

  private static Map<String, Object> diff(CronRequest request, String before, String after) {
    Map<String, Object> diff = new LinkedHashMap<>();
    diff.put("before", before);
    diff.put("before_header", request.header());
    diff.put("after", after);
    diff.put("after_header", request.header());
    return diff;
  }

  private static String read(HostRun host, CronRequest request) {
    if (!request.file().isEmpty()) {
      return host.sh("cat -- " + ShellQuote.quote(request.file()) + " 2>/dev/null").out();
    }
    CommandResult ran = host.sh(request.crontab() + " -l");
    if (ran.exitCode() > 1) {
      throw new ModuleFailure(
          ran.exitCode() == 127 ? MissingProgram.words("crontab", host) : "Unable to read crontab");
    }
    return ran.out();
  }

  private static void write(HostRun host, CronRequest request, String text) {
    String file = ShellQuote.quote(request.file());
    String script =
        request.file().isEmpty()
            ? request.crontab() + " -"
            : "umask 022; _t=$(mktemp "
                + file
                + ".XXXXXX) && cat > \"$_t\" && "
                + ("{ chmod --reference=" + file + " \"$_t\" 2>/dev/null || chmod 0644 \"$_t\"; }")
                + " && mv \"$_t\" "
                + file;
    CommandResult ran = host.sh(script, text);
    if (!ran.succeeded()) {
      throw new ModuleFailure(ran.err());
    }
  }

  private static String backup(HostRun host, String before) {
    return host.sh("_f=$(mktemp -t crontabXXXXXX) && cat > \"$_f\" && echo \"$_f\"", before)
        .out()
        .strip();
  }
}
