package io.howdah.module.packaging;

import io.howdah.module.ModuleFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The packages that a task is about, wildcards replaced by the names that they match.
 *
 * @param specs in order
 * @param everything whether {@code *} was among them
 * @param task whose names they are
 */
record AptNames(List<PackageSpec> specs, boolean everything, AptTask task) {
  static AptNames of(AptTask task) {
    List<String> given = task.args().texts("package");
    List<PackageSpec> specs =
        given.stream().filter(n -> !n.equals("*")).map(n -> PackageSpec.of(n.strip())).toList();
    AptNames names = new AptNames(specs, given.contains("*"), task);
    return specs.stream().anyMatch(PackageSpec::hasWildcard) ? names.expanded() : names;
  }

  /**
   * Refuses what no package specification can be.
   *
   * @throws ModuleFailure with Ansible's words
   */
  void check() {
    for (PackageSpec spec : specs) {
      if (spec.text().chars().filter(c -> c == '=').count() > 1) {
        throw new ModuleFailure("invalid package spec: " + spec.text());
      }
    }
  }

  /** Asks for as little as the wanted state needs. */
  AptProbe probe() {
    String state = task.args().text("state");
    boolean exact = specs.stream().anyMatch(PackageSpec::hasVersion);
    AptProbe.Candidates when =
        switch (state) {
          case "absent", "build-dep" -> AptProbe.Candidates.NEVER;
          case "latest" -> AptProbe.Candidates.ALWAYS;
          default -> exact ? AptProbe.Candidates.ALWAYS : AptProbe.Candidates.IF_ANY_IS_MISSING;
        };
    List<String> names = specs.stream().map(PackageSpec::name).distinct().toList();
    return new AptProbe(names, when, task.args().optionalText("default_release"));
  }

  private AptNames expanded() {
    List<String> all = task.host().ask("apt-cache pkgnames 2>/dev/null").out().lines().toList();
    List<PackageSpec> found = new ArrayList<>();
    for (PackageSpec spec : specs) {
      found.addAll(spec.hasWildcard() ? matching(spec, all) : List.of(spec));
    }
    return new AptNames(found, everything, task);
  }

  private static List<PackageSpec> matching(PackageSpec spec, List<String> all) {
    Pattern pattern = Fnmatch.compile(spec.name());
    List<PackageSpec> found =
        all.stream()
            .filter(n -> pattern.matcher(n).matches())
            .sorted()
            .map(PackageSpec::of)
            .toList();
    if (found.isEmpty()) {
      throw new ModuleFailure("No package(s) matching '" + spec.name() + "' available");
    }
    return found;
  }
}
