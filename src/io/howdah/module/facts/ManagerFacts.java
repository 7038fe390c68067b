package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups pkg_mgr and service_mgr. */
final class ManagerFacts {
  private record PackageTool(String path, String name) {}

  private static final List<PackageTool> PACKAGE_MANAGERS =
      List.of(
          new PackageTool("/usr/bin/rpm-ostree", "atomic_container"),
          new PackageTool("/usr/bin/yum", "yum"),
          new PackageTool("/usr/bin/dnf", "dnf"),
          new PackageTool("/usr/bin/apt-get", "apt"),
          new PackageTool("/usr/bin/zypper", "zypper"),
          new PackageTool("/usr/sbin/urpmi", "urpmi"),
          new PackageTool("/usr/bin/pacman", "pacman"),
          new PackageTool("/bin/opkg", "opkg"),
          new PackageTool("/sbin/apk", "apk"),
          new PackageTool("/usr/bin/emerge", "portage"),
          new PackageTool("/usr/bin/xbps-install", "xbps"),
          new PackageTool("/usr/bin/swupd", "swupd"),
          new PackageTool("/usr/sbin/sorcery", "sorcery"));

  private static final Map<String, String> INITS =
      Map.of(
          "procd", "openwrt_init", "runit-init", "runit", "svscan", "svc", "openrc-init", "openrc");

  private static final String SERVICE =
      """
      sec service
      has systemctl && echo systemctl
      for _f in /run/systemd/system/ /dev/.run/systemd/ /dev/.systemd/; do [ -e $_f ] && echo booted; done
      has initctl && [ -e /etc/init/ ] && echo upstart
      [ -e /sbin/openrc ] && echo openrc
      [ -e /etc/init.d/ ] && echo sysvinit
      [ -L /sbin/init ] && { printf init:/; readlink /sbin/init; }
      """;

  private ManagerFacts() {}

  static List<FactGroup> groups() {
    StringBuilder paths = new StringBuilder("sec managers\nfor _f in");
    PACKAGE_MANAGERS.forEach(manager -> paths.append(' ').append(manager.path));
    paths.append("; do [ -e $_f ] && echo $_f; done\n");
    paths.append("[ -e /run/ostree-booted ] && echo ostree\n");
    paths.append("[ -e /usr/bin/rpm ] && rpm -q --whatprovides /usr/bin/apt-get >/dev/null");
    paths.append(" && echo apt_rpm");
    return List.of(
        FactGroup.of("pkg_mgr", Question.script(paths.toString()), ManagerFacts::packages)
            .after("distribution"),
        FactGroup.of(
                "service_mgr", new Question("/proc/1/comm", SERVICE, ""), ManagerFacts::services)
            .after("platform", "distribution"));
  }

  private static void packages(FactSource source, Map<String, @Nullable Object> facts) {
    Set<String> there = Set.copyOf(source.told().lines("managers"));
    String name = "unknown";
    for (PackageTool manager : PACKAGE_MANAGERS) {
      name = there.contains(manager.path) ? manager.name : name;
    }
    name =
        switch (String.valueOf(facts.get("os_family"))) {
          case "RedHat" -> redHat(there, facts);
          case "Debian" -> "apt";
          case "Altlinux" -> name.equals("apt") ? "apt_rpm" : name;
          default -> name;
        };
    facts.put("pkg_mgr", name.equals("apt") && there.contains("apt_rpm") ? "apt_rpm" : name);
  }

  /** The family's own choice, whatever else is installed: yum up to its version 7, then dnf. */
  private static String redHat(Set<String> there, Map<String, @Nullable Object> facts) {
    if (there.contains("ostree")) {
      return "atomic_container";
    }
    String version = String.valueOf(facts.get("distribution_major_version"));
    long major = version.matches("\\d+") ? Long.parseLong(version) : Long.MAX_VALUE;
    long firstWithDnf =
        switch (String.valueOf(facts.get("distribution"))) {
          case "Fedora" -> 23;
          case "Amazon" -> 2022;
          default -> 8;
        };
    return major < firstWithDnf ? "yum" : "dnf";
  }

  private static void services(FactSource source, Map<String, @Nullable Object> facts) {
    String first = source.file("/proc/1/comm").orElse("");
    List<String> told = source.told().lines("service");
    boolean tells = !first.isEmpty() && !first.equals("init") && !first.endsWith("sh");
    facts.put("service_mgr", tells ? INITS.getOrDefault(first, first) : byFiles(told));
  }

  private static boolean isInit(String line) {
    return line.startsWith("init:") && line.endsWith("/systemd");
  }

  private static String byFiles(List<String> told) {
    boolean systemctl = told.contains("systemctl");
    if (systemctl && told.contains("booted")) {
      return "systemd";
    }
    if (told.contains("upstart") || told.contains("openrc")) {
      return told.contains("upstart") ? "upstart" : "openrc";
    }
    if (systemctl && told.stream().anyMatch(ManagerFacts::isInit)) {
      return "systemd";
    }
    return told.contains("sysvinit") ? "sysvinit" : "service";
  }
}
