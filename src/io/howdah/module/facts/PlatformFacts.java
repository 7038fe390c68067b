package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Groups platform, distribution, lsb and python. */
final class PlatformFacts {
  private static final Pattern PYTHON_VERSION =
      Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(?:(a|b|rc)(\\d+))?");
  private static final Map<String, String> LEVELS =
      Map.of("a", "alpha", "b", "beta", "rc", "candidate");

  private static final String KERNEL = "/proc/sys/kernel/";

  /** Python's getfqdn: the name of the address that the host's own name stands for. */
  private static final String PLATFORM =
      """
      sec machine; uname -m
      sec bits; getconf LONG_BIT
      sec fqdn
      read -r _n < /proc/sys/kernel/hostname || _n=$(uname -n)
      set -- $(getent ahosts "$_n"); [ -z "$1" ] || getent hosts "$1"
      """;

  /** Two groups ask it. */
  private static final String PYTHON =
      """
      [ "$_py" ] || sec python
      for _p in /usr/bin/python3 /usr/libexec/platform-python python3 python; do
        [ -z "$_py" ] || break
        if has "$_p"; then command -v "$_p"; "$_p" -V 2>&1; break; fi
      done
      _py=asked
      """;

  private PlatformFacts() {}

  static List<FactGroup> groups() {
    return List.of(
        FactGroup.of(
                "platform",
                new Question(
                    "/proc/sys/kernel/[hov]* /var/lib/dbus/machine-id /etc/machine-id",
                    PLATFORM + PYTHON,
                    ""),
                PlatformFacts::platform)
            .alsoCalled(
                "system",
                "kernel",
                "kernel_version",
                "machine",
                "python_version",
                "architecture",
                "machine_id"),
        FactGroup.of("distribution", DistributionFacts.QUESTION, DistributionFacts::parse)
            .alsoCalled(
                "distribution_version",
                "distribution_release",
                "distribution_major_version",
                "os_family"),
        FactGroup.of(
            "lsb",
            new Question("/etc/lsb-release", "", "has lsb_release && { sec lsb; lsb_release -a; }"),
            PlatformFacts::lsb),
        FactGroup.of("python", Question.script(PYTHON), PlatformFacts::python));
  }

  private static void platform(FactSource source, Map<String, @Nullable Object> facts) {
    String node = source.file(KERNEL + "hostname").orElse("localhost");
    String fqdn = fqdn(source, node);
    String machine = source.told().word("machine");
    facts.put("system", source.file(KERNEL + "ostype").orElse("Linux"));
    facts.put("kernel", source.file(KERNEL + "osrelease").orElse(""));
    facts.put("kernel_version", source.file(KERNEL + "version").orElse(""));
    facts.put("machine", machine);
    pythonVersion(source).ifPresent(v -> facts.put("python_version", v.text()));
    facts.put("fqdn", fqdn);
    facts.put("hostname", node.split("\\.", 2)[0]);
    facts.put("nodename", node);
    facts.put("domain", fqdn.contains(".") ? fqdn.substring(fqdn.indexOf('.') + 1) : "");
    architecture(source, facts, machine);
    source
        .file("/var/lib/dbus/machine-id")
        .or(() -> source.file("/etc/machine-id"))
        .ifPresent(id -> facts.put("machine_id", id.lines().findFirst().orElse(id)));
  }

  private static void architecture(
      FactSource source, Map<String, @Nullable Object> facts, String machine) {
    String bits = source.told().word("bits");
    if (bits.isEmpty()) {
      bits = machine.endsWith("64") || machine.equals("s390x") ? "64" : "32";
    }
    boolean small = machine.matches(".*i([3456]86|86pc).*");
    facts.put("userspace_bits", bits);
    facts.put("architecture", small ? "i386" : machine);
    if (small || machine.equals("x86_64")) {
      facts.put("userspace_architecture", bits.equals("64") ? "x86_64" : "i386");
    }
  }

  /** The first of the address's names that has a dot, else its first name. */
  private static String fqdn(FactSource source, String node) {
    List<String> names = new ArrayList<>();
    for (String line : source.told().lines("fqdn")) {
      String[] words = line.strip().split("\\s+");
      names.addAll(List.of(words).subList(Math.min(1, words.length), words.length));
    }
    return names.stream()
        .filter(name -> name.contains("."))
        .findFirst()
        .orElse(names.isEmpty() ? node : names.get(0));
  }

  private record Version(String text, Matcher parts) {}

  private static Optional<Version> pythonVersion(FactSource source) {
    List<String> lines = source.told().lines("python");
    if (lines.size() < 2) {
      return Optional.empty();
    }
    String text = lines.get(1).replaceFirst("^Python ", "").strip();
    Matcher match = PYTHON_VERSION.matcher(text);
    return match.lookingAt() ? Optional.of(new Version(text, match)) : Optional.empty();
  }

  private static void python(FactSource source, Map<String, @Nullable Object> facts) {
    Optional<Version> found = pythonVersion(source);
    if (found.isEmpty()) {
      return;
    }
    Matcher parts = found.get().parts();
    Map<String, @Nullable Object> version = new LinkedHashMap<>();
    version.put("major", Long.parseLong(parts.group(1)));
    version.put("minor", Long.parseLong(parts.group(2)));
    version.put("micro", Long.parseLong(parts.group(3)));
    String level = parts.group(4);
    version.put("releaselevel", level == null ? "final" : LEVELS.getOrDefault(level, level));
    version.put("serial", level == null ? 0L : Long.parseLong(parts.group(5)));
    Map<String, @Nullable Object> python = new LinkedHashMap<>();
    python.put("version", version);
    python.put("version_info", new ArrayList<>(version.values()));
    python.put("executable", source.told().lines("python").get(0));
    python.put("has_sslcontext", true);
    python.put("type", "cpython");
    facts.put("python", python);
  }

  private static void lsb(FactSource source, Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> lsb = new LinkedHashMap<>();
    for (String line : source.told().lines("lsb")) {
      lsbLine(
          lsb,
          line,
          ":",
          Map.of(
              "LSB Version",
              "release",
              "Distributor ID",
              "id",
              "Description",
              "description",
              "Release",
              "release",
              "Codename",
              "codename"));
    }
    if (lsb.isEmpty()) {
      for (String line : source.lines("/etc/lsb-release")) {
        lsbLine(
            lsb,
            line,
            "=",
            Map.of(
                "DISTRIB_ID",
                "id",
                "DISTRIB_RELEASE",
                "release",
                "DISTRIB_DESCRIPTION",
                "description",
                "DISTRIB_CODENAME",
                "codename"));
      }
    }
    if (lsb.get("release") instanceof String release) {
      lsb.put("major_release", release.split("\\.", 2)[0]);
    }
    facts.put("lsb", lsb);
  }

  private static void lsbLine(
      Map<String, @Nullable Object> lsb, String line, String sign, Map<String, String> names) {
    int at = line.indexOf(sign);
    String name = at < 0 ? null : names.get(line.substring(0, at).strip());
    if (name != null) {
      lsb.put(name, line.substring(at + 1).strip().replaceAll("^['\"\\\\]+|['\"\\\\]+$", ""));
    }
  }
}
