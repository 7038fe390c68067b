package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Group distribution: which Linux this is, from the files that tell. */
final class DistributionFacts {
  static final Question QUESTION =
      Question.files(
          "/etc/os-release /usr/lib/os-release /etc/debian_version /etc/lsb-release"
              + " /etc/*-release /etc/slackware-version");

  private static final Map<String, Set<String>> FAMILIES =
      Map.of(
          "RedHat",
          Set.of(
              "RedHat",
              "RHEL",
              "Fedora",
              "CentOS",
              "Scientific",
              "SLC",
              "Ascendos",
              "CloudLinux",
              "PSBM",
              "OracleLinux",
              "OVS",
              "OEL",
              "Amazon",
              "Virtuozzo",
              "XenServer",
              "Alibaba",
              "EulerOS",
              "openEuler",
              "AlmaLinux",
              "Rocky",
              "TencentOS",
              "EuroLinux",
              "Kylin Linux Advanced Server"),
          "Debian",
          Set.of(
              "Debian",
              "Ubuntu",
              "Raspbian",
              "Neon",
              "KDE neon",
              "Linux Mint",
              "SteamOS",
              "Devuan",
              "Kali",
              "Cumulus Linux",
              "Pop!_OS",
              "Parrot",
              "Pardus GNU/Linux",
              "Uos",
              "Deepin",
              "OSMC"),
          "Suse",
          Set.of(
              "SuSE",
              "SLES",
              "SLED",
              "openSUSE",
              "openSUSE Tumbleweed",
              "SLES_SAP",
              "SUSE_LINUX",
              "openSUSE Leap"),
          "Archlinux",
          Set.of("Archlinux", "Antergos", "Manjaro"),
          "Gentoo",
          Set.of("Gentoo", "Funtoo"),
          "Mandrake",
          Set.of("Mandrake", "Mandriva"),
          "ClearLinux",
          Set.of("Clear Linux OS", "Clear Linux Mix"));

  private DistributionFacts() {}

  static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    OsRelease os = OsRelease.of(source);
    Map<String, @Nullable Object> found = new LinkedHashMap<>(guess(source, os));
    DistributionFile.find(source, found).ifPresent(found::putAll);
    facts.putAll(found);
    String name = String.valueOf(found.get("distribution"));
    facts.put("os_family", family(name));
  }

  static String family(String distribution) {
    return FAMILIES.entrySet().stream()
        .filter(family -> family.getValue().contains(distribution))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(distribution);
  }

  private static Map<String, @Nullable Object> guess(FactSource source, OsRelease os) {
    String version = version(source, os);
    Map<String, @Nullable Object> guess = new LinkedHashMap<>();
    guess.put("distribution", name(os));
    guess.put("distribution_version", version.isEmpty() ? "NA" : version);
    guess.put("distribution_release", codename(source, os).orElse("NA"));
    guess.put("distribution_major_version", version.isEmpty() ? "NA" : version.split("\\.")[0]);
    return guess;
  }

  private static String name(OsRelease os) {
    String id = os.get("ID").toLowerCase(Locale.ROOT);
    String name = id.isEmpty() ? "" : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    return switch (name) {
      case "Amzn" -> "Amazon";
      case "Rhel" -> "Redhat";
      case "" -> "OtherLinux";
      default -> name;
    };
  }

  /** os-release holds only the major version of Debian and CentOS; other files know more. */
  private static String version(FactSource source, OsRelease os) {
    String plain = os.get("VERSION_ID");
    if (os.get("ID").equals("debian")) {
      String precise = source.file("/etc/debian_version").orElse("");
      return precise.matches("\\d.*") ? precise : plain;
    }
    if (os.get("ID").equals("centos")) {
      String text = source.file("/etc/centos-release").orElse("");
      Matcher precise = Pattern.compile("(\\d+\\.\\d+)").matcher(text);
      return precise.find() ? precise.group(1) : plain;
    }
    return plain;
  }

  private static Optional<String> codename(FactSource source, OsRelease os) {
    for (String key : List.of("VERSION_CODENAME", "UBUNTU_CODENAME")) {
      if (!os.get(key).isEmpty()) {
        return Optional.of(os.get(key));
      }
    }
    Matcher inVersion = Pattern.compile("\\(([^)]+)\\)|,\\s*(\\S+)").matcher(os.get("VERSION"));
    if (inVersion.find()) {
      return Optional.of(inVersion.group(1) != null ? inVersion.group(1) : inVersion.group(2));
    }
    String redhat = source.file("/etc/redhat-release").orElse("");
    Matcher inFile = Pattern.compile("\\(([^)]+)\\)").matcher(redhat);
    return inFile.find() ? Optional.of(inFile.group(1)) : Optional.empty();
  }
}
