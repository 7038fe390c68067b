package io.howdah.machines.lab;

/**
 * One place that apt installs from.
 *
 * @param uri base address
 * @param suite as {@code bookworm-updates}
 * @param components as {@code main contrib}
 * @param signedBy what the entry says about its keys, or an empty text
 */
record AptSource(String uri, String suite, String components, String signedBy) {
  /** In the one-line style, for a host: plain http, because its way out is a caching proxy. */
  String forHost() {
    return "deb " + throughProxy() + " " + suite + " " + components;
  }

  /** In the one-line style, for this machine. */
  String forMachine() {
    return "deb " + uri + " " + suite + " " + components;
  }

  /** Where the suite's signed list of lists is, as a host asks for it. */
  String release() {
    return throughProxy() + "/dists/" + suite + "/InRelease";
  }

  /** Whether this is Debian's own archive of that release. */
  boolean isDebian(String codename) {
    return suite.matches(codename + "([-/](updates|security|backports|proposed-updates))?")
        && (" " + components + " ").contains(" main ")
        && uri.matches("https?://.*")
        && (signedBy.contains("debian-archive")
            || signedBy.isEmpty() && uri.matches(".*/debian(-security|-archive)?(/.*)?"));
  }

  /** apt-cacher-ng fetches over TLS what it is asked for under this name. */
  private String throughProxy() {
    return uri.startsWith("https://") ? "http://HTTPS///" + uri.substring(8) : uri;
  }
}
