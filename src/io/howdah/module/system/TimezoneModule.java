package io.howdah.module.system;

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
import io.howdah.module.command.Sections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The community.general.timezone module for Linux: timedatectl, else /etc/localtime. */
public final class TimezoneModule implements Module {
  private static final String SCRIPT =
      """
      sec link; readlink -f /etc/localtime | sed 's,.*/zoneinfo/,,'
      sec file; [ -r /etc/timezone ] && cat /etc/timezone
      sec clock; [ -r /etc/adjtime ] && sed -n 3p /etc/adjtime
      if command -v timedatectl >/dev/null && timedatectl >/dev/null 2>&1; then sec timedatectl; fi
      [ -z "$_z" ] || [ -f "/usr/share/zoneinfo/$_z" ] && sec known
      """;

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR)
        .option("hwclock", STR, o -> o.oneOf("local", "UTC").alias("rtc"))
        .requiredOneOf("hwclock", "name");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    String zone = args.optionalText("name").orElse("");
    Sections told =
        Sections.parse(
            host.sh(Sections.DEFINE + "_z=" + ShellQuote.quote(zone) + "\n" + SCRIPT).out());
    if (!told.has("known")) {
      throw new ModuleFailure("Error message:\ngiven timezone \"" + zone + "\" is not available");
    }
    Map<String, Object> before = new LinkedHashMap<>();
    Map<String, Object> after = new LinkedHashMap<>();
    if (!zone.isEmpty()) {
      before.put("name", current(told));
      after.put("name", zone);
    }
    if (args.has("hwclock")) {
      before.put("hwclock", told.word("clock").equals("LOCAL") ? "local" : "UTC");
      after.put("hwclock", args.text("hwclock"));
    }
    boolean changed = !before.equals(after);
    if (changed && !context.checkMode()) {
      change(host, args, told.has("timedatectl"));
    }
    return ModuleResult.changed(changed)
        .put("diff", Map.of("before", before, "after", after))
        .build();
  }

  private static String current(Sections told) {
    String link = told.word("link");
    return link.startsWith("/") || link.isEmpty() ? told.word("file") : link;
  }

  private static void change(HostRun host, ModuleArgs args, boolean timedatectl) {
    StringBuilder script = new StringBuilder("set -e\n");
    args.optionalText("name")
        .ifPresent(
            zone -> {
              String word = ShellQuote.quote(zone);
              script.append(
                  timedatectl
                      ? "timedatectl set-timezone " + word + "\n"
                      : "ln -sf /usr/share/zoneinfo/"
                          + word
                          + " /etc/localtime.new\n"
                          + "mv /etc/localtime.new /etc/localtime\n"
                          + "[ ! -e /etc/debian_version ] || printf '%s\\n' "
                          + word
                          + " > /etc/timezone\n");
            });
    args.optionalText("hwclock")
        .ifPresent(
            clock ->
                script.append(
                    timedatectl
                        ? "timedatectl set-local-rtc " + (clock.equals("local") ? "yes" : "no")
                        : "hwclock --systohc --" + (clock.equals("local") ? "localtime" : "utc")));
    CommandResult ran = host.sh(script.append('\n').toString());
    if (!ran.succeeded()) {
      throw new ModuleFailure("Failed to set the time zone: " + ran.err().strip());
    }
  }
}
