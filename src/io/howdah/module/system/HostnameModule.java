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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hostname module of ansible-core 2.14, strategies systemd, debian and generic Linux. */
public final class HostnameModule implements Module {
  private static final Set<String> OURS = Set.of("auto", "systemd", "debian", "generic", "redhat");

  private static final String SCRIPT =
      """
      sec current; uname -n
      sec file; [ -r /etc/hostname ] && cat /etc/hostname
      if command -v hostnamectl >/dev/null && { [ -e /run/systemd/system/ ] || [ -e /dev/.run/systemd/ ]; }; then
        sec transient; hostnamectl --transient status; sec static; hostnamectl --static status
      fi
      sec fqdn; set -- $(getent ahosts "$(uname -n)"); [ -z "$1" ] || getent hosts "$1"
      """;

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR, o -> o.require())
        .option(
            "use",
            STR,
            o ->
                o.oneOf(
                    "alpine", "debian", "freebsd", "generic", "macos", "macosx", "darwin",
                    "openbsd", "openrc", "redhat", "sles", "solaris", "systemd"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String use = args.optionalText("use").orElse("auto");
    if (!OURS.contains(use)) {
      throw new ModuleFailure("use=" + use + " is not there yet; Linux hosts need none of it");
    }
    String name = args.text("name");
    HostRun host = new HostRun(context);
    Sections told = Sections.parse(host.sh(Sections.DEFINE + SCRIPT).out());
    boolean systemd = use.equals("systemd") || use.equals("auto") && told.has("transient");
    String current = systemd ? told.word("transient") : told.word("current");
    String permanent = systemd ? told.word("static") : told.word("file");
    boolean changed = !name.equals(current) || !name.equals(permanent);
    if (changed && !context.checkMode()) {
      change(host, name, systemd);
      told = Sections.parse(host.sh(Sections.DEFINE + SCRIPT).out());
    }
    return result(name, changed, name.equals(current) ? permanent : current, told);
  }

  private static void change(HostRun host, String name, boolean systemd) {
    String word = ShellQuote.quote(name);
    String pretty = ShellQuote.quote(name.replaceAll("[^A-Za-z0-9.-]", "-"));
    String script =
        systemd
            ? "hostnamectl --transient set-hostname "
                + pretty
                + " && hostnamectl --pretty"
                + " set-hostname "
                + word
                + " && hostnamectl --static set-hostname "
                + pretty
            : "printf '%s\\n' " + word + " > /etc/hostname && hostname " + word;
    CommandResult ran = host.sh(script);
    if (!ran.succeeded()) {
      throw new ModuleFailure(
          "Command failed rc=" + (ran.exitCode() + ", out=" + ran.out() + ", err=" + ran.err()));
    }
  }

  private static ModuleResult result(String name, boolean changed, String before, Sections told) {
    String[] words = told.word("fqdn").split("\n")[0].split("\\s+");
    String fqdn = words.length > 1 ? words[1] : told.word("current");
    for (String word : words) {
      fqdn = !fqdn.contains(".") && word.contains(".") && !word.matches("[0-9.]+") ? word : fqdn;
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("ansible_hostname", name.split("\\.", 2)[0]);
    facts.put("ansible_nodename", name);
    facts.put("ansible_fqdn", fqdn);
    facts.put("ansible_domain", fqdn.contains(".") ? fqdn.substring(fqdn.indexOf('.') + 1) : "");
    ModuleResult.Builder result =
        ModuleResult.changed(changed).put("name", name).put("ansible_facts", facts);
    if (changed) {
      result.put(
          "diff",
          Map.of("after", "hostname = " + name + "\n", "before", "hostname = " + before + "\n"));
    }
    return result.build();
  }
}
