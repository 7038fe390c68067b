package io.howdah.module.packaging;

import io.howdah.connection.ShellQuote;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question to a host about packages and apt's state. What apt could install is only asked for
 * where it matters: reading its cache is most of the cost.
 *
 * @param names the packages
 * @param candidates when to ask apt-cache
 * @param release the release preferred over others, if any
 */
record AptProbe(List<String> names, Candidates candidates, Optional<String> release) {
  /** When apt-cache has to be asked. */
  enum Candidates {
    NEVER,
    IF_ANY_IS_MISSING,
    ALWAYS
  }

  /**
   * The answer.
   *
   * @param cacheTime seconds since the epoch at which apt's lists were last updated, 0 for never
   * @param now the host's clock
   * @param packages what is known of each name
   * @param automatic names that apt installed only because others needed them
   * @param aptitude the path of aptitude, or empty
   */
  record Answer(
      long cacheTime,
      long now,
      Map<String, AptPackage> packages,
      Set<String> automatic,
      String aptitude) {
    AptPackage get(String name) {
      return packages.getOrDefault(name, AptPackage.UNKNOWN);
    }
  }

  Answer ask(AptHost host) {
    return parse(Sections.parse(host.ask(script()).out()));
  }

  private String script() {
    String times =
        """
        sec stamp
        stat -c %Y /var/lib/apt/periodic/update-success-stamp 2>/dev/null ||
          stat -c %Y /var/lib/apt/lists 2>/dev/null
        sec now; date +%s
        sec aptitude; command -v aptitude
        """;
    return Sections.DEFINE + times + (names.isEmpty() ? "" : packageScript());
  }

  private String packageScript() {
    String policy = "apt-cache" + release.map(r -> " -t " + ShellQuote.quote(r)).orElse("");
    String need =
        switch (candidates) {
          case NEVER -> "_need=\n";
          case ALWAYS -> "_need=1\n";
          case IF_ANY_IS_MISSING -> MISSING;
        };
    return ("set -- " + ShellQuote.join(names) + "\n")
        + INSTALLED
        + need
        + ("[ -z \"$_need\" ] || { sec policy; " + policy + " policy \"$@\" 2>/dev/null ||")
        + " apt-cache policy \"$@\" 2>/dev/null; }\nexit 0\n";
  }

  private static final String INSTALLED =
      """
      sec arch; [ -r /var/lib/dpkg/arch ] && read -r _a < /var/lib/dpkg/arch && echo "$_a"
      _q=$(dpkg-query -W -f '${Package} ${db:Status-Status} ${Version} ${Architecture}\\n' "$@" 2>/dev/null)
      sec dpkg; printf '%s\\n' "$_q"
      sec files; for _n; do for _f in "/var/lib/dpkg/info/$_n.list" "/var/lib/dpkg/info/$_n":*.list
        do [ -s "$_f" ] && echo "$_n"; done; done
      sec auto; [ -r /var/lib/apt/extended_states ] && awk '$1 == "Package:" { p = $2 }
        $1 == "Auto-Installed:" && $2 == 1 { print p }' /var/lib/apt/extended_states
      """;

  private static final String MISSING =
      """
      _need=
      for _n; do case "
      $_q" in *"
      ${_n%%:*} installed "*) ;; *) _need=1 ;; esac; done
      """;

  private Answer parse(Sections told) {
    Map<String, AptPolicy.Entry> policy = AptPolicy.parse(told.lines("policy"));
    Set<String> withFiles = new HashSet<>(told.lines("files"));
    Map<String, AptPackage> packages = new HashMap<>();
    for (String name : names) {
      AptPolicy.Entry known = AptPolicy.find(policy, name);
      String version = installed(told, name);
      packages.put(
          name,
          new AptPackage(version, withFiles.contains(name), known.candidate(), known.versions()));
    }
    return new Answer(
        number(told.word("stamp")),
        number(told.word("now")),
        packages,
        new HashSet<>(told.lines("auto")),
        told.word("aptitude"));
  }

  private static @Nullable String installed(Sections told, String name) {
    int colon = name.indexOf(':');
    String wanted = colon < 0 ? name : name.substring(0, colon);
    String arch = colon < 0 ? told.word("arch") : name.substring(colon + 1);
    List<String> found = new ArrayList<>();
    for (String line : told.lines("dpkg")) {
      String[] field = line.split(" ");
      if (field.length == 4
          && field[0].equals(wanted)
          && field[1].equals("installed")
          && fits(field[3], arch)) {
        found.add(field[2]);
      }
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** Without foreign architectures dpkg keeps no list, and every package is of the one. */
  private static boolean fits(String of, String wanted) {
    return wanted.isEmpty() || of.equals("all") || of.equals(wanted);
  }

  private static long number(String text) {
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }
}
