package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;

/** The apt module of ansible-core 2.14, over apt-get, apt-cache and dpkg. */
public final class AptModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    ArgumentSpec spec = ArgumentSpec.create();
    what(spec);
    how(spec);
    return spec.mutuallyExclusive("deb", "package", "upgrade")
        .requiredOneOf("autoremove", "deb", "package", "update_cache", "upgrade");
  }

  private static void what(ArgumentSpec spec) {
    spec.option(
            "state",
            STR,
            o -> o.byDefault("present").oneOf("absent", "build-dep", "fixed", "latest", "present"))
        .option("update_cache", BOOL, o -> o.alias("update-cache"))
        .option("update_cache_retries", INT, o -> o.byDefault(5L))
        .option("update_cache_retry_max_delay", INT, o -> o.byDefault(12L))
        .option("cache_valid_time", INT, o -> o.byDefault(0L))
        .option("purge", BOOL, o -> o.byDefault(false))
        .option("package", LIST, o -> o.of(STR).alias("pkg", "name"))
        .option("deb", PATH)
        .option("default_release", STR, o -> o.alias("default-release"))
        .option("install_recommends", BOOL, o -> o.alias("install-recommends"))
        .option("force", BOOL, o -> o.byDefault(false))
        .option("upgrade", STR, o -> o.oneOf("dist", "full", "no", "safe", "yes").byDefault("no"));
  }

  private static void how(ArgumentSpec spec) {
    spec.option("dpkg_options", STR, o -> o.byDefault("force-confdef,force-confold"))
        .option("autoremove", BOOL, o -> o.byDefault(false))
        .option("autoclean", BOOL, o -> o.byDefault(false))
        .option("fail_on_autoremove", BOOL, o -> o.byDefault(false))
        .option("policy_rc_d", INT)
        .option("only_upgrade", BOOL, o -> o.byDefault(false))
        .option("force_apt_get", BOOL, o -> o.byDefault(false))
        .option("clean", BOOL, o -> o.byDefault(false))
        .option(
            "allow_unauthenticated", BOOL, o -> o.byDefault(false).alias("allow-unauthenticated"))
        .option(
            "allow_downgrade",
            BOOL,
            o ->
                o.byDefault(false).alias("allow-downgrade", "allow_downgrades", "allow-downgrades"))
        .option("allow_change_held_packages", BOOL, o -> o.byDefault(false))
        .option("lock_timeout", INT, o -> o.byDefault(60L));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    AptTask task = new AptTask(args, context);
    if (args.flag("clean")) {
      ModuleResult cleaned = AptCleanup.clean(task);
      if (!task.hasWork()) {
        return cleaned;
      }
    }
    AptNames names = AptNames.of(task);
    AptProbe.Answer answer = names.probe().ask(task.host());
    AptCache cache = AptCache.refresh(task, answer);
    if (cache.wasAskedFor() && !task.hasWork()) {
      return ModuleResult.changed(cache.updated())
          .put("cache_updated", cache.updated())
          .put("cache_update_time", cache.time())
          .build();
    }
    AptProbe.Answer state = cache.updated() ? names.probe().ask(task.host()) : answer;
    return act(task, names, new AptState(state, cache));
  }

  private static ModuleResult act(AptTask task, AptNames names, AptState state) {
    ModuleArgs args = task.args();
    if (!args.text("upgrade").equals("no")) {
      return AptUpgrade.run(task, args.text("upgrade"), state.answer());
    }
    if (args.has("deb")) {
      return AptDeb.run(task);
    }
    if (names.everything() && args.text("state").equals("latest")) {
      if (!names.specs().isEmpty()) {
        throw new ModuleFailure(
            "unable to install additional packages when upgrading all installed packages");
      }
      return AptUpgrade.run(task, "yes", state.answer());
    }
    names.check();
    if (names.specs().isEmpty() && (args.flag("autoclean") || args.flag("autoremove"))) {
      return AptCleanup.run(task, args.flag("autoclean") ? "autoclean" : "autoremove");
    }
    return args.text("state").equals("absent")
        ? AptRemove.run(task, names, state)
        : AptInstall.run(task, names, state);
  }
}
