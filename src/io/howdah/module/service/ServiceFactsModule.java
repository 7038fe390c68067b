package io.howdah.module.service;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The service_facts module of ansible-core 2.14, for init scripts, OpenRC and systemd. */
public final class ServiceFactsModule implements Module {
  private static final Set<String> BAD = Set.of("not-found", "masked", "failed");
  private static final Pattern SYSV = Pattern.compile("^\\s*\\[ ([+-]) \\]\\s+(.+)$");

  private static final String SCRIPT =
      """
      has() { command -v "$1" >/dev/null; }
      if has service && ! has chkconfig && ! has rc-status; then sec sysv; service --status-all 2>/dev/null; fi
      if has chkconfig; then
        sec chkconfig
        chkconfig 2>/dev/null | while read -r _s _l; do
          case $_l in *:o*) service "$_s" status >/dev/null 2>&1; echo "$? $_s $_l" ;; esac; done
      fi
      if has rc-status && has rc-update; then
        sec levels; rc-update show -v 2>&1 | grep '|'
        sec openrc; rc-status -a -s -m 2>&1 | grep '^ ' | tr -d '[]'
      fi
      if grep -qs systemd /proc/1/comm && has systemctl; then
        sec units; systemctl list-units --no-pager --type service --all
        sec files; systemctl list-unit-files --no-pager --type service --all
      fi
      exit 0
      """;

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create();
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    Sections told = Sections.parse(host.sh(Sections.DEFINE + SCRIPT).out());
    Map<String, @Nullable Object> services = new LinkedHashMap<>();
    sysv(told, services);
    chkconfig(told, services);
    openrc(told, services);
    units(told, services);
    unitFiles(told, services, host);
    if (services.isEmpty()) {
      return ModuleResult.changed(false)
          .put("skipped", true)
          .put(
              "msg",
              "Failed to find any services. This can be due to privileges or some other"
                  + " configuration issue.")
          .build();
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("services", services);
    return ModuleResult.changed(false).put("ansible_facts", facts).build();
  }

  private static Map<String, @Nullable Object> entry(String name, String state, String source) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    entry.put("state", state);
    entry.put("source", source);
    return entry;
  }

  private static void sysv(Sections told, Map<String, @Nullable Object> services) {
    for (String line : told.lines("sysv")) {
      Matcher match = SYSV.matcher(line);
      if (match.matches()) {
        String state = match.group(1).equals("+") ? "running" : "stopped";
        services.put(match.group(2), entry(match.group(2), state, "sysv"));
      }
    }
  }

  private static void chkconfig(Sections told, Map<String, @Nullable Object> services) {
    for (String line : told.lines("chkconfig")) {
      String[] words = line.split("\\s+", 3);
      Map<String, @Nullable Object> entry =
          entry(words[1], words[0].equals("0") ? "running" : "stopped", "sysv");
      entry.put("status", words[2].contains("3:on") ? "enabled" : "disabled");
      services.put(words[1], entry);
    }
  }

  private static void openrc(Sections told, Map<String, @Nullable Object> services) {
    Map<String, @Nullable Object> levels = new LinkedHashMap<>();
    for (String line : told.lines("levels")) {
      String[] sides = line.split("\\|", 2);
      String in = sides.length > 1 ? sides[1].strip() : "";
      levels.put(sides[0].strip(), in.isEmpty() ? null : List.of((Object[]) in.split("\\s+")));
    }
    for (String line : told.lines("openrc")) {
      String[] words = line.strip().split("\\s+");
      if (words.length > 1) {
        Map<String, @Nullable Object> entry = entry(words[0], words[1], "openrc");
        entry.put("runlevels", levels.get(words[0]));
        services.put(words[0], entry);
      }
    }
  }

  private static void units(Sections told, Map<String, @Nullable Object> services) {
    for (String line : told.lines("units")) {
      if (!line.contains(".service")) {
        continue;
      }
      List<String> fields = List.of(line.strip().split("\\s+"));
      String bad = fields.stream().filter(BAD::contains).findFirst().orElse("");
      List<String> rest =
          bad.isEmpty() || fields.get(0).endsWith(".service")
              ? fields
              : fields.subList(1, fields.size());
      if (rest.size() > 3) {
        String state = rest.get(3).equals("running") ? "running" : "stopped";
        Map<String, @Nullable Object> entry = entry(rest.get(0), state, "systemd");
        entry.put("status", bad.isEmpty() ? rest.get(2) : bad);
        services.put(rest.get(0), entry);
      }
    }
  }

  /** Units that are not loaded are asked for one by one, all in one more script. */
  private static void unitFiles(
      Sections told, Map<String, @Nullable Object> services, HostRun host) {
    Map<String, String> unknown = new LinkedHashMap<>();
    for (String line : told.lines("files")) {
      String[] words = line.strip().split("\\s+");
      if (!line.contains(".service") || words.length < 2) {
        continue;
      }
      if (services.get(words[0]) instanceof Map<?, ?> known) {
        update(services, words, known);
      } else {
        unknown.put(words[0], words[1]);
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    StringBuilder script = new StringBuilder();
    unknown
        .keySet()
        .forEach(
            name ->
                script
                    .append("systemctl show ")
                    .append(io.howdah.connection.ShellQuote.quote(name))
                    .append(
                        " --property=ActiveState 2>/dev/null | grep . || echo"
                            + " ActiveState=unknown\n"));
    List<String> states = new ArrayList<>(host.sh(script.toString()).out().lines().toList());
    for (Map.Entry<String, String> unit : unknown.entrySet()) {
      String state = states.isEmpty() ? "unknown" : states.remove(0).replace("ActiveState=", "");
      Map<String, @Nullable Object> entry = entry(unit.getKey(), state, "systemd");
      entry.put("status", unit.getValue());
      services.put(unit.getKey(), entry);
    }
  }

  private static void update(
      Map<String, @Nullable Object> services, String[] words, Map<?, ?> known) {
    if (!BAD.contains(String.valueOf(known.get("status")))) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      known.forEach((key, value) -> entry.put(String.valueOf(key), value));
      entry.put("status", words[1]);
      services.put(words[0], entry);
    }
  }
}
