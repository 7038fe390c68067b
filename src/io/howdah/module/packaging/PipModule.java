package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostTool.Ran;
import io.howdah.module.command.ShellSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pip module of ansible-core 2.14. */
public final class PipModule implements Module {
  private static final Map<String, List<String>> COMMANDS =
      Map.of(
          "present", List.of("install"),
          "absent", List.of("uninstall", "-y"),
          "latest", List.of("install", "-U"),
          "forcereinstall", List.of("install", "-U", "--force-reinstall"));

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option(
            "state",
            STR,
            o -> o.byDefault("present").oneOf("present", "absent", "latest", "forcereinstall"))
        .option("name", LIST, o -> o.of(STR))
        .option("version", STR)
        .option("requirements", STR)
        .option("virtualenv", PATH)
        .option("virtualenv_site_packages", BOOL, o -> o.byDefault(false))
        .option("virtualenv_command", PATH, o -> o.byDefault("virtualenv"))
        .option("virtualenv_python", STR)
        .option("extra_args", STR)
        .option("editable", BOOL, o -> o.byDefault(false))
        .option("chdir", PATH)
        .option("executable", PATH)
        .option("umask", STR)
        .requiredOneOf("name", "requirements")
        .mutuallyExclusive("name", "requirements")
        .mutuallyExclusive("executable", "virtualenv");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    if (args.text("state").equals("latest") && args.has("version")) {
      throw new ModuleFailure("version is incompatible with state=latest");
    }
    PipHost host = PipHost.look(args, context);
    boolean makes = !host.environment().isEmpty() && !host.hasEnvironment();
    if (makes && context.checkMode()) {
      return ModuleResult.changed(true).build();
    }
    Ran made = makes ? host.makeEnvironment() : new Ran(List.of(), 0, "", "");
    List<String> pip = host.pip();
    List<PythonRequirement> wanted = requirements(args);
    if (args.texts("name").isEmpty() && args.optionalText("requirements").orElse("").isEmpty()) {
      return ModuleResult.changed(false)
          .put("warnings", List.of("No valid name or requirements file found."))
          .build();
    }
    List<String> command = command(pip, args, wanted);
    return context.checkMode()
        ? predicted(host, args, pip, wanted)
        : install(host, args, pip, command, made);
  }

  private static List<PythonRequirement> requirements(ModuleArgs args) {
    if (args.texts("name").isEmpty()) {
      return List.of();
    }
    List<PythonRequirement> all = new ArrayList<>(PythonRequirement.all(args.texts("name")));
    if (!args.has("version")) {
      return all;
    }
    if (all.size() > 1) {
      throw new ModuleFailure(
          "'version' argument is ambiguous when installing multiple package distributions. Please"
              + " specify version restrictions next to each package in 'name' argument.");
    }
    if (!all.get(0).bounds().isEmpty()) {
      throw new ModuleFailure(
          "The 'version' argument conflicts with any version specifier provided along with a"
              + " package name. Please keep the version specifier, but remove the 'version'"
              + " argument.");
    }
    return List.of(all.get(0).withVersion(args.text("version")));
  }

  private static String extra(ModuleArgs args) {
    String extra = args.optionalText("extra_args").orElse("");
    boolean adds = args.flag("editable") && !List.of(extra.split(" ")).contains("-e");
    return adds ? (extra + " -e").strip() : extra;
  }

  private static List<String> command(
      List<String> pip, ModuleArgs args, List<PythonRequirement> wanted) {
    List<String> command = new ArrayList<>(pip);
    command.addAll(COMMANDS.getOrDefault(args.text("state"), List.of()));
    command.addAll(ShellSplit.split(extra(args)));
    if (wanted.isEmpty()) {
      command.addAll(List.of("-r", args.text("requirements")));
    }
    wanted.forEach(one -> command.add(one.text()));
    return command;
  }

  private static ModuleResult predicted(
      PipHost host, ModuleArgs args, List<String> pip, List<PythonRequirement> wanted) {
    String state = args.text("state");
    if (!extra(args).isEmpty() || wanted.isEmpty() || state.equals("latest")) {
      return ModuleResult.changed(true).build();
    }
    Ran ran = host.packages(pip);
    boolean changed =
        wanted.stream()
            .anyMatch(
                one -> {
                  boolean there = isPresent(one, ran.lines());
                  return state.equals("present") && !there || state.equals("absent") && there;
                });
    return ModuleResult.changed(changed)
        .put("cmd", String.join(" ", ran.words()))
        .put("stdout", ran.out())
        .put("stderr", ran.err())
        .build();
  }

  private static boolean isPresent(PythonRequirement wanted, List<String> installed) {
    return installed.stream()
        .map(line -> line.split("==", 2))
        .anyMatch(
            pair ->
                pair.length == 2
                    && PythonRequirement.canonical(pair[0]).equals(wanted.name())
                    && wanted.isMetBy(pair[1]));
  }

  private static ModuleResult install(
      PipHost host, ModuleArgs args, List<String> pip, List<String> command, Ran made) {
    boolean compares =
        args.has("requirements")
            || args.texts("name").stream().anyMatch(name -> name.matches("(svn|git|hg|bzr)\\+.*"));
    String before = compares ? host.packages(pip).out() : "";
    boolean absent = args.text("state").equals("absent");
    Ran ran = host.run(command);
    boolean nothingThere =
        ran.rc() == 1 && absent && (ran.out() + ran.err()).contains("not installed");
    if (!ran.ok() && !nothingThere) {
      throw PipHost.failure(
          new Ran(command, ran.rc(), made.out() + ran.out(), made.err() + ran.err()));
    }
    boolean changed =
        absent || !compares
            ? ran.out().contains("Successfully " + (absent ? "uninstalled" : "installed"))
            : !before.equals(host.packages(pip).out());
    return ModuleResult.changed(changed || !made.words().isEmpty())
        .put("cmd", command)
        .put("name", args.raw("name"))
        .put("version", args.raw("version"))
        .put("state", args.text("state"))
        .put("requirements", args.raw("requirements"))
        .put("virtualenv", host.environment().isEmpty() ? null : host.environment())
        .put("stdout", made.out() + ran.out())
        .put("stderr", made.err() + ran.err())
        .build();
  }
}
