package io.howdah.module.facts;

import io.howdah.module.command.ChrootTest;
import io.howdah.module.facts.FactGroup.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Groups selinux, apparmor, chroot, fips, caps and ssh_pub_keys. */
final class SecurityFacts {
  private static final Map<String, String> MODES = Map.of("1", "enforcing", "0", "permissive");

  private SecurityFacts() {}

  static List<FactGroup> groups() {
    return List.of(
        FactGroup.of(
            "selinux",
            Question.files(
                "/sys/fs/selinux/enforce /sys/fs/selinux/policyvers /etc/selinux/config"),
            SecurityFacts::selinux),
        FactGroup.of(
            "apparmor",
            Question.script("[ -e /sys/kernel/security/apparmor ] && sec apparmor"),
            SecurityFacts::apparmor),
        FactGroup.of(
                "chroot", Question.script("sec chroot\n" + ChrootTest.SHELL), SecurityFacts::chroot)
            .alsoCalled("is_chroot"),
        FactGroup.of("fips", Question.files("/proc/sys/crypto/fips_enabled"), SecurityFacts::fips),
        FactGroup.of(
                "caps",
                new Question("", "", "has capsh && { sec caps; capsh --print && echo ok; }"),
                SecurityFacts::caps)
            .alsoCalled("system_capabilities", "system_capabilities_enforced"),
        FactGroup.of(
                "ssh_pub_keys",
                Question.files(
                    "/etc/ssh/ssh_host_*_key.pub /etc/openssh/ssh_host_*_key.pub"
                        + " /etc/ssh_host_*_key.pub"),
                SecurityFacts::hostKeys)
            .alsoCalled(
                "ssh_host_pub_keys",
                "ssh_host_key_dsa_public",
                "ssh_host_key_rsa_public",
                "ssh_host_key_ecdsa_public",
                "ssh_host_key_ed25519_public"));
  }

  private static void selinux(FactSource source, Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> selinux = new LinkedHashMap<>();
    String enforce = source.file("/sys/fs/selinux/enforce").orElse("");
    selinux.put("status", enforce.isEmpty() ? "disabled" : "enabled");
    if (!enforce.isEmpty()) {
      String version = source.file("/sys/fs/selinux/policyvers").orElse("");
      selinux.put("policyvers", version.isEmpty() ? "unknown" : Long.parseLong(version));
      selinux.put("config_mode", setting(source, "SELINUX"));
      selinux.put("mode", MODES.getOrDefault(enforce, "unknown"));
      selinux.put("type", setting(source, "SELINUXTYPE"));
    }
    facts.put("selinux", selinux);
    facts.put("selinux_python_present", true);
  }

  private static String setting(FactSource source, String name) {
    return source.lines("/etc/selinux/config").stream()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static void apparmor(FactSource source, Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> apparmor = new LinkedHashMap<>();
    apparmor.put("status", source.told().has("apparmor") ? "enabled" : "disabled");
    facts.put("apparmor", apparmor);
  }

  private static void chroot(FactSource source, Map<String, @Nullable Object> facts) {
    facts.put("is_chroot", source.told().word("chroot").equals("yes"));
  }

  private static void fips(FactSource source, Map<String, @Nullable Object> facts) {
    facts.put("fips", source.file("/proc/sys/crypto/fips_enabled").orElse("").equals("1"));
  }

  private static void caps(FactSource source, Map<String, @Nullable Object> facts) {
    List<String> lines = source.told().lines("caps");
    facts.put("system_capabilities_enforced", "N/A");
    facts.put("system_capabilities", "N/A");
    if (lines.isEmpty() || !lines.get(lines.size() - 1).equals("ok")) {
      return;
    }
    facts.put("system_capabilities_enforced", "NA");
    facts.put("system_capabilities", List.of());
    for (String line : lines) {
      if (line.startsWith("Current:")) {
        boolean all = line.split(":", 2)[1].strip().equals("=ep");
        String[] sides = line.split("=");
        List<String> names =
            all || sides.length < 2
                ? List.of()
                : Stream.of(sides[1].split(",")).map(String::strip).toList();
        facts.put("system_capabilities_enforced", all ? "False" : "True");
        facts.put("system_capabilities", names);
      }
    }
  }

  /** The first directory that holds keys is the one. */
  private static void hostKeys(FactSource source, Map<String, @Nullable Object> facts) {
    for (String directory : List.of("/etc/ssh", "/etc/openssh", "/etc")) {
      boolean any = false;
      for (String kind : List.of("dsa", "rsa", "ecdsa", "ed25519")) {
        String path = directory + "/ssh_host_" + kind + "_key.pub";
        String[] words = source.file(path).orElse("").split("\\s+");
        if (words.length > 1) {
          any = true;
          facts.put("ssh_host_key_" + kind + "_public", words[1]);
          facts.put("ssh_host_key_" + kind + "_public_keytype", words[0]);
        }
      }
      if (any) {
        return;
      }
    }
  }
}
