package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads this machine's apt sources, in the one-line style and in deb822's. */
final class AptSources {
  private static final Pattern ONE_LINE =
      Pattern.compile(
          "deb\\s+(\\[(?<options>[^]]*)]\\s+)?(?<uri>\\S+)\\s+(?<suite>\\S+)\\s+(?<parts>.*)");
  private static final Pattern SIGNED_BY = Pattern.compile("signed-by=(\\S+)");
  private static final String MIRROR_LIST = "mirror+file:";

  private AptSources() {}

  /**
   * Debian's own entries for a release.
   *
   * @param etcApt the directory {@code /etc/apt}
   * @throws MachinesException where there are none
   */
  static List<AptSource> debian(Path etcApt, String codename) {
    List<AptSource> found =
        read(etcApt).stream().filter(source -> source.isDebian(codename)).distinct().toList();
    if (found.isEmpty()) {
      throw new MachinesException(
          "apt's sources on this machine name no Debian mirror for " + codename,
          "add one to "
              + etcApt.resolve("sources.list")
              + ", such as: deb URL "
              + codename
              + " main");
    }
    return found;
  }

  /** Every entry of every file, third parties' included. */
  static List<AptSource> read(Path etcApt) {
    List<AptSource> sources = new ArrayList<>();
    for (Path file : files(etcApt)) {
      String text = text(file);
      sources.addAll(file.toString().endsWith(".sources") ? stanzas(text) : lines(text));
    }
    return sources.stream().map(AptSources::mirrorResolved).toList();
  }

  private static List<Path> files(Path etcApt) {
    List<Path> files = new ArrayList<>();
    files.add(etcApt.resolve("sources.list"));
    try (Stream<Path> parts = Files.list(etcApt.resolve("sources.list.d"))) {
      parts
          .filter(path -> path.toString().endsWith(".list") || path.toString().endsWith(".sources"))
          .sorted()
          .forEach(files::add);
    } catch (IOException e) {
      // Without that directory sources.list is all there is.
    }
    return files;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  static List<AptSource> lines(String text) {
    return text.lines()
        .map(line -> ONE_LINE.matcher(line.replaceFirst("#.*", "").trim()))
        .filter(Matcher::matches)
        .map(AptSources::fromLine)
        .toList();
  }

  private static AptSource fromLine(Matcher line) {
    String options = line.group("options") == null ? "" : line.group("options");
    Matcher signedBy = SIGNED_BY.matcher(options);
    return new AptSource(
        line.group("uri"),
        line.group("suite"),
        line.group("parts").trim(),
        signedBy.find() ? signedBy.group(1) : "");
  }

  static List<AptSource> stanzas(String text) {
    List<AptSource> sources = new ArrayList<>();
    String bare = text.replaceAll("(?m)^#.*\\R?", "");
    for (String stanza : bare.split("\\R\\s*\\R")) {
      sources.addAll(fromStanza(fields(stanza)));
    }
    return sources;
  }

  private static List<AptSource> fromStanza(Map<String, String> fields) {
    List<AptSource> sources = new ArrayList<>();
    boolean wanted =
        List.of(fields.getOrDefault("types", "").split("\\s+")).contains("deb")
            && !fields.getOrDefault("enabled", "yes").matches("(?i)no|false|0|off");
    for (String uri : wanted ? words(fields, "uris") : List.<String>of()) {
      for (String suite : words(fields, "suites")) {
        String components = String.join(" ", words(fields, "components"));
        sources.add(new AptSource(uri, suite, components, fields.getOrDefault("signed-by", "")));
      }
    }
    return sources;
  }

  private static List<String> words(Map<String, String> fields, String name) {
    String value = fields.getOrDefault(name, "");
    return value.isBlank() ? List.of() : List.of(value.trim().split("\\s+"));
  }

  private static Map<String, String> fields(String stanza) {
    Map<String, String> fields = new LinkedHashMap<>();
    String name = "";
    for (String line : stanza.lines().toList()) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        fields.merge(name, line.trim(), (old, more) -> (old + "\n" + more).trim());
      } else if (line.contains(":")) {
        name = line.substring(0, line.indexOf(':')).trim().toLowerCase(Locale.ROOT);
        fields.put(name, line.substring(line.indexOf(':') + 1).trim());
      }
    }
    return fields;
  }

  /** Debian's cloud images name a file with mirrors; the first of them will do. */
  private static AptSource mirrorResolved(AptSource source) {
    if (!source.uri().startsWith(MIRROR_LIST)) {
      return source;
    }
    return text(Path.of(source.uri().substring(MIRROR_LIST.length())))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .map(line -> line.trim().split("\\s+")[0])
        .map(uri -> new AptSource(uri, source.suite(), source.components(), source.signedBy()))
        .orElse(source);
  }
}
