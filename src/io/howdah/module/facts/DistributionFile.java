package io.howdah.module.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The release file that names the distribution, tried in Ansible's order. */
final class DistributionFile {
  private record Candidate(String path, String variety) {}

  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate("/etc/altlinux-release", "Altlinux"),
          new Candidate("/etc/oracle-release", "OracleLinux"),
          new Candidate("/etc/slackware-version", "Slackware"),
          new Candidate("/etc/centos-release", "CentOS"),
          new Candidate("/etc/redhat-release", "RedHat"),
          new Candidate("/etc/os-release", "Amazon"),
          new Candidate("/etc/system-release", "Amazon"),
          new Candidate("/etc/alpine-release", "Alpine"),
          new Candidate("/etc/os-release", "Archlinux"),
          new Candidate("/etc/os-release", "SUSE"),
          new Candidate("/etc/gentoo-release", "Gentoo"),
          new Candidate("/etc/os-release", "Debian"),
          new Candidate("/etc/lsb-release", "Debian"),
          new Candidate("/etc/os-release", "NA"));

  /** Varieties known by words in the file; without the words its first word is the name. */
  private static final Map<String, String> WORDS =
      Map.of("OracleLinux", "Oracle Linux", "RedHat", "Red Hat", "Altlinux", "ALT");

  private final FactSource source;
  private final Map<String, @Nullable Object> guess;
  private final Map<String, @Nullable Object> found = new LinkedHashMap<>();

  private DistributionFile(FactSource source, Map<String, @Nullable Object> guess) {
    this.source = source;
    this.guess = guess;
  }

  /** What the first file that can be read as one of its variety says. */
  static Optional<Map<String, @Nullable Object>> find(
      FactSource source, Map<String, @Nullable Object> guess) {
    for (Candidate candidate : CANDIDATES) {
      Optional<String> text = source.file(candidate.path);
      if (text.isPresent()) {
        DistributionFile file = new DistributionFile(source, guess);
        if (file.read(candidate, text.get().replaceAll("^['\"\\\\]+|['\"\\\\]+$", ""))) {
          return Optional.of(file.described(candidate));
        }
      }
    }
    return Optional.empty();
  }

  private Map<String, @Nullable Object> described(Candidate candidate) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("distribution", candidate.variety);
    all.put("distribution_file_path", candidate.path);
    all.put("distribution_file_variety", candidate.variety);
    all.put("distribution_file_parsed", true);
    all.putAll(found);
    return all;
  }

  private boolean read(Candidate candidate, String text) {
    return switch (candidate.variety) {
      case "Altlinux", "OracleLinux", "RedHat" -> byWords(candidate.variety, text);
      case "CentOS" -> centos(text);
      case "Amazon" -> amazon(candidate.path, text);
      case "Alpine" -> put("distribution_version", text);
      case "Archlinux" -> text.contains("Arch Linux");
      case "SUSE" -> suse(text);
      case "Slackware" -> slackware(text);
      case "Debian" -> new DebianFamily(source, found).read(text);
      case "NA" -> na(text);
      default -> true;
    };
  }

  private boolean put(String key, @Nullable Object value) {
    found.put(key, value);
    return true;
  }

  private boolean byWords(String variety, String text) {
    String words = WORDS.getOrDefault(variety, variety);
    if (text.contains(words)) {
      found.put("distribution_file_search_string", words);
      return put("distribution", variety);
    }
    return put("distribution", text.split("\\s+")[0]);
  }

  private boolean centos(String text) {
    if (text.contains("CentOS Stream")) {
      return put("distribution_release", "Stream");
    }
    return text.contains("TencentOS Server") && put("distribution", "TencentOS");
  }

  private boolean amazon(String path, String text) {
    if (!text.contains("Amazon")) {
      return false;
    }
    Matcher version = Pattern.compile("VERSION_ID=\"(.*)\"").matcher(text);
    if (path.equals("/etc/os-release") && version.find()) {
      String[] parts = version.group(1).split("\\.", 2);
      found.put("distribution_version", version.group(1));
      found.put("distribution_major_version", parts[0]);
      found.put("distribution_minor_version", parts.length > 1 ? parts[1] : "NA");
    } else if (!path.equals("/etc/os-release")) {
      Matcher number = Pattern.compile("(?<=\\s)\\d+(?=\\s|$)").matcher(text);
      found.put("distribution_version", number.find() ? number.group() : "NA");
    }
    return put("distribution", "Amazon");
  }

  private boolean suse(String text) {
    if (!text.toLowerCase(Locale.ROOT).contains("suse")) {
      return false;
    }
    OsRelease os = OsRelease.of(source);
    Matcher version = Pattern.compile("(\\d+)\\.?(\\d*)").matcher(os.get("VERSION_ID"));
    if (version.find()) {
      found.put("distribution_version", version.group());
      found.put("distribution_major_version", version.group(1));
      boolean open = text.toLowerCase(Locale.ROOT).contains("open");
      boolean first = version.group(2).isEmpty() && !open;
      found.put("distribution_release", first ? "0" : version.group(2));
    }
    return put("distribution", os.get("NAME"));
  }

  private boolean slackware(String text) {
    Matcher version = Pattern.compile("\\w+\\.\\w+\\+?").matcher(text);
    if (version.find()) {
      found.put("distribution_version", version.group());
    }
    return text.contains("Slackware");
  }

  private boolean na(String text) {
    Matcher name = Pattern.compile("(?m)^NAME=(.*)$").matcher(text);
    if (name.find() && "NA".equals(guess.get("distribution"))) {
      found.put("distribution", name.group(1).replace("\"", ""));
    } else {
      found.put("distribution", guess.get("distribution"));
    }
    OsRelease os = OsRelease.of(source);
    if (!os.get("VERSION_ID").isEmpty() && "NA".equals(guess.get("distribution_version"))) {
      found.put("distribution_version", os.get("VERSION_ID"));
    }
    return true;
  }
}
