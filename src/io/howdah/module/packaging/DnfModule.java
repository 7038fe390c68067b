package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The dnf and yum modules of ansible-core 2.14, over rpm and the program of that name. */
public final class DnfModule implements Module {
  private final String program;

  /** Takes "dnf" or "yum". */
  public DnfModule(String program) {
    this.program = program;
  }

  @Override
  public ArgumentSpec arguments() {
    ArgumentSpec spec = ArgumentSpec.create();
    for (String flag :
        List.of(
            "allow_downgrade",
            "autoremove",
            "bugfix",
            "cacheonly",
            "disable_gpg_check",
            "download_only",
            "security",
            "skip_broken",
            "update_only")) {
      spec.option(flag, BOOL, o -> o.byDefault(false));
    }
    for (String flag :
        List.of("install_repoquery", "install_weak_deps", "validate_certs", "sslverify")) {
      spec.option(flag, BOOL, o -> o.byDefault(true));
    }
    for (String list :
        List.of("disable_plugin", "disablerepo", "enable_plugin", "enablerepo", "exclude")) {
      spec.option(list, LIST, o -> o.of(STR).byDefault(List.of()));
    }
    for (String text : List.of("conf_file", "disable_excludes", "download_dir", "releasever")) {
      spec.option(text, STR);
    }
    return special(spec);
  }

  private ArgumentSpec special(ArgumentSpec spec) {
    spec.option("installroot", STR, o -> o.byDefault("/"))
        .option("list", STR)
        .option("name", LIST, o -> o.of(STR).alias("pkg").byDefault(List.of()))
        .option("state", STR, o -> o.oneOf("absent", "installed", "latest", "present", "removed"))
        .option("update_cache", BOOL, o -> o.byDefault(false).alias("expire-cache"))
        .option("lock_timeout", INT, o -> o.byDefault(30L))
        .requiredOneOf("name", "list", "update_cache")
        .mutuallyExclusive("name", "list");
    spec.option("allowerasing", BOOL, o -> o.byDefault(false));
    spec.option("nobest", BOOL, o -> o.byDefault(false));
    if (program.equals("yum")) {
      spec.option("use_backend", STR, o -> o.byDefault("auto").oneOf("auto", "yum", "yum4", "dnf"));
    }
    return spec;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    DnfTask task = new DnfTask(program, args, new HostRun(context), context.checkMode());
    if (args.has("list")) {
      return DnfList.run(task);
    }
    List<String> names = names(args);
    String state = state(args);
    if (args.flag("update_cache") && names.isEmpty()) {
      return task.refresh();
    }
    List<String> needed =
        switch (state) {
          case "absent" -> task.installed(names);
          case "latest" -> names;
          default -> task.missing(names);
        };
    if (needed.isEmpty() && !(state.equals("absent") && args.flag("autoremove"))) {
      return nothing();
    }
    return task.transaction(state, needed);
  }

  static ModuleResult nothing() {
    return ModuleResult.changed(false)
        .put("msg", "Nothing to do")
        .put("results", List.of())
        .put("rc", 0L)
        .build();
  }

  private static List<String> names(ModuleArgs args) {
    List<String> names = new ArrayList<>();
    for (String given : args.texts("name")) {
      for (String name : given.split(",")) {
        String clean = name.strip();
        if (clean.contains(" ") && !clean.matches(".*[@<>=].*")) {
          throw new ModuleFailure(
              "It appears that a space separated string of packages was passed in as an argument."
                  + " To operate on several packages, pass a comma separated string of packages or"
                  + " a list of packages.");
        }
        names.addAll(clean.isEmpty() ? List.of() : List.of(clean));
      }
    }
    return names;
  }

  private static String state(ModuleArgs args) {
    boolean autoremove = args.flag("autoremove");
    String given = args.optionalText("state").orElse(autoremove ? "absent" : "present");
    String state =
        switch (given) {
          case "removed" -> "absent";
          case "installed" -> "present";
          default -> given;
        };
    if (autoremove && !state.equals("absent")) {
      throw new ModuleFailure(
          "Autoremove should be used alone or with state=absent", Map.of("results", List.of()));
    }
    return state;
  }
}
