package io.howdah.cli.galaxy.server;

import io.howdah.error.HowdahException;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role that a server knows; its files are on GitHub unless the server says otherwise.
 *
 * @param owner of the repository
 * @param repository its name
 * @param branch the branch that counts where there are no versions; may be empty
 * @param versions where each is downloaded; empty for GitHub
 */
public record RoleListing(
    String owner, String repository, String branch, Map<String, String> versions) {

  /**
   * The version to take: the one wanted, else the newest, else the branch.
   *
   * @param wanted or null
   * @param name what messages call the role
   */
  public String choose(@Nullable String wanted, String name) {
    if (wanted != null && !wanted.equals("HEAD")) {
      if (!versions.isEmpty() && !versions.containsKey(wanted)) {
        throw new HowdahException(
            "- the specified version (%s) of %s was not found in the list of available versions (%s)."
                .formatted(wanted, name, String.join(", ", versions.keySet())));
      }
      return wanted;
    }
    return versions.keySet().stream()
        .max(Comparator.comparing(LooseVersion::of))
        .orElse(branch.isEmpty() ? "master" : branch);
  }

  /** Where a version's tarball is. */
  public String address(String version) {
    String told = versions.getOrDefault(version, "");
    return told.isEmpty()
        ? "https://github.com/%s/%s/archive/%s.tar.gz".formatted(owner, repository, version)
        : told;
  }
}
