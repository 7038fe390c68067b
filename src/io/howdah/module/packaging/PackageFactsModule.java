package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The package_facts module of ansible-core 2.14, for apt and rpm. */
public final class PackageFactsModule implements Module {
  private static final List<String> DPKG = List.of("name", "version", "arch", "category");

  /** Ansible's names; of these, apt and rpm are there yet. */
  private static final Set<String> SUPPORTED =
      Set.of("auto", "apt", "rpm", "pacman", "pkg", "pkg_info", "portage", "apk");

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("manager", LIST, o -> o.of(STR).byDefault(List.of("auto")))
        .option("strategy", STR, o -> o.byDefault("first").oneOf("first", "all"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    List<String> managers =
        args.texts("manager").stream().map(m -> m.toLowerCase(Locale.ROOT)).toList();
    boolean auto = managers.contains("auto");
    List<String> unsupported = managers.stream().filter(m -> !SUPPORTED.contains(m)).toList();
    if (!unsupported.isEmpty()) {
      throw new ModuleFailure(
          auto
              ? "Could not auto detect a usable package manager, check warnings for details."
              : "Unsupported package managers requested: " + String.join(", ", unsupported));
    }
    Sections told = Sections.parse(new HostRun(context).sh(script(managers, auto)).out());
    Map<String, List<Object>> packages = new LinkedHashMap<>();
    if (told.has("apt")) {
      told.lines("apt").forEach(line -> add(packages, "apt", line.split("\t", -1)));
    }
    if (told.has("rpm") && (packages.isEmpty() || args.text("strategy").equals("all"))) {
      told.lines("rpm").forEach(line -> addRpm(packages, line.split("\t", -1)));
    }
    if (!told.has("apt") && !told.has("rpm")) {
      throw new ModuleFailure(
          "Could not detect a supported package manager from the following list: "
              + (auto ? "['apt', 'rpm']" : managers)
              + ", or the required Python library is not installed. Check warnings for details.");
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("packages", packages);
    return ModuleResult.changed(false).put("ansible_facts", facts).build();
  }

  /** The origin that Ansible adds to apt's packages would cost reading all of apt's lists. */
  private static String script(List<String> managers, boolean auto) {
    String apt =
        """
        if command -v dpkg-query >/dev/null; then
          sec apt
          dpkg-query -W -f '${db:Status-Status}\\t${Package}\\t${Version}\\t${Architecture}\\t${Section}\\n' |
            sed -n 's/^installed\\t//p'
        fi
        """;
    String rpm =
        """
        if command -v rpm >/dev/null; then
          sec rpm; rpm -qa --qf '%{NAME}\\t%{VERSION}\\t%{RELEASE}\\t%{EPOCH}\\t%{ARCH}\\n' 2>/dev/null
        fi
        """;
    return Sections.DEFINE
        + (auto || managers.contains("apt") ? apt : "")
        + (auto || managers.contains("rpm") ? rpm : "")
        + "exit 0\n";
  }

  private static void add(Map<String, List<Object>> packages, String source, String[] values) {
    if (values.length < 4) {
      return;
    }
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    for (int i = 0; i < values.length && i < DPKG.size(); i++) {
      one.put(DPKG.get(i), values[i]);
    }
    one.put("source", source);
    packages.computeIfAbsent(values[0], n -> new ArrayList<>()).add(one);
  }

  private static void addRpm(Map<String, List<Object>> packages, String[] values) {
    if (values.length < 5) {
      return;
    }
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("name", values[0]);
    one.put("version", values[1]);
    one.put("release", values[2]);
    one.put("epoch", values[3].matches("\\d+") ? Long.parseLong(values[3]) : null);
    one.put("arch", values[4].equals("(none)") ? null : values[4]);
    one.put("source", "rpm");
    packages.computeIfAbsent(values[0], n -> new ArrayList<>()).add(one);
  }
}
