package io.howdah.module.user;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The group module of ansible-core 2.14, for Linux. */
public final class GroupModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("state", STR, o -> o.byDefault("present").oneOf("absent", "present"))
        .option("name", STR, o -> o.require())
        .option("gid", INT)
        .option("system", BOOL, o -> o.byDefault(false))
        .option("local", BOOL, o -> o.byDefault(false))
        .option("non_unique", BOOL, o -> o.byDefault(false))
        .requiredIf("non_unique", true, "gid");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    Found found = ask(host, args);
    List<String> words = words(args, found);
    boolean exists = found.group.isPresent();
    boolean wanted = args.text("state").equals("present");
    if (context.checkMode() && exists != wanted) {
      return ModuleResult.changed(true).build();
    }
    ModuleResult.Builder result =
        ModuleResult.changed(!words.isEmpty())
            .put("name", args.text("name"))
            .put("state", args.text("state"));
    found.warning.ifPresent(warning -> result.put("warnings", List.of(warning)));
    Found after = found;
    if (!words.isEmpty() && !context.checkMode()) {
      apply(host, words, result, args);
      after = ask(host, args);
    }
    after.group.ifPresent(
        group -> result.put("system", args.flag("system")).put("gid", group.gid()));
    return result.build();
  }

  private record Found(Optional<Databases.Group> group, Databases all, Optional<String> warning) {}

  private static Found ask(HostRun host, ModuleArgs args) {
    String name = args.text("name");
    boolean local = args.flag("local");
    String script =
        Sections.DEFINE
            + (local ? "[ -e /etc/group ] || exit 3\n" : "")
            + "sec group\n"
            + (local ? "cat /etc/group\n" : "getent group; getent group ")
            + (local ? "" : ShellQuote.quote(name) + "\n")
            + "exit 0\n";
    CommandResult ran = host.sh(script);
    if (ran.exitCode() == 3) {
      throw new ModuleFailure(
          "'local: true' specified but unable to find local group file /etc/group to parse.");
    }
    Databases all = Databases.parse(Sections.parse(ran.out()));
    Optional<Databases.Group> group = all.groupNamed(name);
    String warning =
        "'local: true' specified and group was not found in /etc/group. The local group may"
            + " already exist if the local group database exists somewhere other than /etc/group.";
    return new Found(
        group, all, local && group.isEmpty() ? Optional.of(warning) : Optional.empty());
  }

  private static List<String> words(ModuleArgs args, Found found) {
    String prefix = args.flag("local") ? "l" : "";
    String name = args.text("name");
    if (args.text("state").equals("absent")) {
      return found.group.isPresent() ? List.of(prefix + "groupdel", name) : List.of();
    }
    if (args.flag("local")) {
      refuseTakenId(args, found);
    }
    List<String> words = new ArrayList<>();
    Optional<Long> gid = args.number("gid");
    boolean newId = gid.isPresent() && found.group.map(g -> g.gid() != gid.get()).orElse(true);
    if (newId) {
      words.addAll(List.of("-g", gid.get().toString()));
      words.addAll(args.flag("non_unique") ? List.of("-o") : List.of());
    }
    if (found.group.isPresent()) {
      return newId ? command(prefix + "groupmod", words, name) : List.of();
    }
    words.addAll(args.flag("system") ? List.of("-r") : List.of());
    return command(prefix + "groupadd", words, name);
  }

  private static List<String> command(String program, List<String> options, String name) {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(options);
    words.add(name);
    return words;
  }

  private static void refuseTakenId(ModuleArgs args, Found found) {
    long gid = args.number("gid").orElse(0L);
    for (Databases.Group group : found.all.groups()) {
      if (gid != 0 && group.gid() == gid && !group.name().equals(args.text("name"))) {
        throw new ModuleFailure(
            "GID '" + gid + "' already exists with group '" + group.name() + "'");
      }
    }
  }

  private static void apply(
      HostRun host, List<String> words, ModuleResult.Builder result, ModuleArgs args) {
    CommandResult ran = host.exec(words);
    if (!ran.succeeded()) {
      throw new ModuleFailure(
          Programs.complaint(words.get(0), ran), Map.of("name", args.text("name")));
    }
    if (!ran.out().isEmpty()) {
      result.put("stdout", ran.out());
    }
    if (!ran.err().isEmpty()) {
      result.put("stderr", ran.err());
    }
  }
}
