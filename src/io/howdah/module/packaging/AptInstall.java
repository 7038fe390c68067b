package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** State present, latest, fixed and build-dep of the apt module. */
final class AptInstall {
  private final AptTask task;
  private final AptState state;
  private final String wanted;

  private AptInstall(AptTask task, AptState state) {
    this.task = task;
    this.state = state;
    this.wanted = task.args().text("state");
  }

  /** Installs what is missing or too old. */
  static ModuleResult run(AptTask task, AptNames names, AptState state) {
    AptInstall install = new AptInstall(task, state);
    ModuleResult.Builder result = install.install(names.specs());
    return result
        .put("cache_updated", state.cache().updated())
        .put("cache_update_time", state.cache().time())
        .build();
  }

  private ModuleResult.Builder install(List<PackageSpec> specs) {
    List<String> wordsToInstall = new ArrayList<>();
    for (PackageSpec spec : specs) {
      wordsToInstall.addAll(wanted.equals("build-dep") ? List.of(spec.text()) : needed(spec));
    }
    ModuleResult.Builder result =
        wordsToInstall.isEmpty() ? ModuleResult.changed(false) : apply(wordsToInstall);
    markManual(specs, wordsToInstall);
    return result;
  }

  /** The word for apt-get, or none if the package is as it should be. */
  private List<String> needed(PackageSpec spec) {
    Known known = known(spec);
    if (known.installed() == null && task.args().flag("only_upgrade")) {
      return List.of();
    }
    if (!known.satisfied() && known.installable() == null) {
      throw noCandidate(spec);
    }
    return word(spec, known).map(List::of).orElse(List.of());
  }

  private Optional<String> word(PackageSpec spec, Known known) {
    String installable = known.installable();
    if (installable == null) {
      return Optional.empty();
    }
    boolean upgrade = wanted.equals("latest");
    if (known.installed() == null || upgrade || !known.satisfied()) {
      if (!installable.isEmpty()) {
        return Optional.of(spec.name() + "=" + installable);
      }
      return Optional.of(spec.name() + (spec.hasVersion() ? "=" + spec.version() : ""));
    }
    return spec.relation().equals("=")
        ? Optional.of(spec.name() + "=" + spec.version())
        : Optional.empty();
  }

  /**
   * How a package stands.
   *
   * @param installable a version; empty where apt has to choose what provides the name; null for
   *     nothing
   */
  private record Known(
      @Nullable String installed, boolean satisfied, @Nullable String installable) {
    static Known of(AptPackage found, PackageSpec spec) {
      return new Known(found.installed(), found.satisfies(spec), found.installable(spec));
    }
  }

  private Known known(PackageSpec spec) {
    AptPackage found = state.answer().get(spec.name());
    return found.isKnown() ? Known.of(found, spec) : virtual(spec);
  }

  /** A name without versions of its own: one that others provide, or a mistake. */
  private Known virtual(PackageSpec spec) {
    List<String> providers = providers(spec.name());
    if (providers.isEmpty()) {
      throw new ModuleFailure("No package matching '" + spec.name() + "' is available");
    }
    if (providers.size() == 1) {
      AptProbe probe = new AptProbe(providers, AptProbe.Candidates.ALWAYS, Optional.empty());
      AptPackage only = probe.ask(task.host()).get(providers.get(0));
      if (only.installed() != null) {
        return Known.of(only, spec);
      }
    }
    return new Known(null, false, "");
  }

  private List<String> providers(String name) {
    String script =
        "apt-cache showpkg "
            + ShellQuote.quote(name)
            + " 2>/dev/null | sed -n '/^Reverse Provides:/,$p' | sed 1d";
    return task.host().ask(script).out().lines().map(l -> l.split(" ")[0]).distinct().toList();
  }

  private ModuleFailure noCandidate(PackageSpec spec) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("cache_updated", state.cache().updated());
    values.put("cache_update_time", state.cache().time());
    return new ModuleFailure("no available installation candidate for " + spec.text(), values);
  }

  private ModuleResult.Builder apply(List<String> packages) {
    String line = commandLine(packages);
    CommandResult ran = task.host().change(line);
    if (!ran.succeeded()) {
      ModuleFailure failure = AptOutcome.failure("'" + line + "' failed: " + ran.err(), ran);
      failure.values().put("cache_updated", state.cache().updated());
      failure.values().put("cache_update_time", state.cache().time());
      throw failure;
    }
    boolean changed = !wanted.equals("build-dep") || !ran.out().contains(AptTask.NOTHING);
    return AptOutcome.of(changed, ran).put("diff", task.diff(ran));
  }

  private String commandLine(List<String> packages) {
    List<String> parts = new ArrayList<>();
    parts.add(AptTask.APT_GET + " -y " + task.dpkgOptions());
    parts.add(task.when("only_upgrade", "--only-upgrade"));
    parts.add(wanted.equals("fixed") ? "--fix-broken" : "");
    parts.add(task.when("force", "--force-yes"));
    if (!wanted.equals("build-dep")) {
      parts.add(task.when("autoremove", "--auto-remove"));
    }
    parts.add(task.when("fail_on_autoremove", "--no-remove"));
    parts.add(task.simulate());
    parts.add(wanted.equals("build-dep") ? "build-dep" : "install");
    parts.add("'" + String.join("' '", packages) + "'");
    return String.join(" ", parts) + options();
  }

  private String options() {
    ModuleArgs args = task.args();
    StringBuilder options = new StringBuilder();
    args.optionalText("default_release")
        .ifPresent(release -> options.append(" -t '").append(release).append('\''));
    if (args.has("install_recommends")) {
      options.append(" -o APT::Install-Recommends=");
      options.append(args.flag("install_recommends") ? "yes" : "no");
    }
    options.append(task.when("allow_unauthenticated", " --allow-unauthenticated"));
    options.append(task.when("allow_downgrade", " --allow-downgrades"));
    return options
        .append(task.when("allow_change_held_packages", " --allow-change-held-packages"))
        .toString();
  }

  /**
   * A package that is asked for by name is no longer one that only others need. apt-get marks what
   * it installs itself, so only those that were there already have to be looked at.
   */
  private void markManual(List<PackageSpec> specs, List<String> justInstalled) {
    if (wanted.equals("build-dep") || task.context().checkMode()) {
      return;
    }
    List<String> automatic =
        specs.stream()
            .map(PackageSpec::name)
            .filter(name -> state.answer().automatic().contains(name.split(":")[0]))
            .filter(name -> justInstalled.stream().noneMatch(w -> w.split("=")[0].equals(name)))
            .toList();
    if (automatic.isEmpty()) {
      return;
    }
    String line = "/usr/bin/apt-mark manual " + String.join(" ", automatic);
    CommandResult ran = task.host().change(line);
    if (!ran.succeeded()) {
      throw AptOutcome.failure("'" + line + "' failed: " + ran.err(), ran);
    }
  }
}
