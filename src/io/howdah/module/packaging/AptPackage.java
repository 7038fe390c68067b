package io.howdah.module.packaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What apt and dpkg know of one package.
 *
 * @param installed the version that is installed, or null
 * @param hasFiles whether files of it are on the disk, configuration included
 * @param candidate what apt would install, or null
 * @param versions all versions that apt knows, newest first
 */
record AptPackage(
    @Nullable String installed,
    boolean hasFiles,
    @Nullable String candidate,
    List<String> versions) {
  static final AptPackage UNKNOWN = new AptPackage(null, false, null, List.of());

  boolean isKnown() {
    return installed != null || !versions.isEmpty();
  }

  /** Whether the installed version is one that the user asked for. */
  boolean satisfies(PackageSpec spec) {
    String version = installed;
    if (version == null) {
      return false;
    }
    return switch (spec.relation()) {
      case "=" -> Fnmatch.matches(version, spec.version());
      case ">=" -> DebianVersion.compare(version, spec.version()) >= 0;
      default -> true;
    };
  }

  /** The version that an installation would bring, or null if there is nothing to bring. */
  @Nullable String installable(PackageSpec spec) {
    String best = spec.relation().equals("=") ? newestMatching(spec.version()) : candidate;
    if (installed == null || best == null) {
      return best;
    }
    boolean tooOld =
        spec.relation().equals(">=") && DebianVersion.compare(best, spec.version()) < 0;
    return best.equals(installed) || tooOld ? null : best;
  }

  private @Nullable String newestMatching(String pattern) {
    return versions.stream().filter(v -> Fnmatch.matches(v, pattern)).findFirst().orElse(null);
  }
}
