package io.howdah.module.system;

import static io.howdah.module.ArgumentSpec.Type.DICT;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.PATH;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The community.general.alternatives module, over update-alternatives. */
public final class AlternativesModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    ArgumentSpec slave =
        ArgumentSpec.create()
            .option("name", STR, o -> o.require())
            .option("path", PATH, o -> o.require())
            .option("link", PATH, o -> o.require());
    return ArgumentSpec.create()
        .option("name", STR, o -> o.require())
        .option("path", PATH, o -> o.require())
        .option("link", PATH)
        .option("priority", INT)
        .option(
            "state",
            STR,
            o -> o.byDefault("selected").oneOf("present", "selected", "absent", "auto"))
        .option("subcommands", LIST, o -> o.of(DICT).with(slave).alias("slaves"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    String name = ShellQuote.quote(args.text("name"));
    String query =
        host.sh(
                "LC_ALL=C $(command -v update-alternatives || echo alternatives) --query "
                    + name
                    + " 2>/dev/null")
            .out();
    if (!args.text("state").equals("absent") && !exists(host, args.text("path"))) {
      throw new ModuleFailure("Specified path " + args.text("path") + " does not exist");
    }
    List<List<String>> steps = steps(args, query);
    if (!context.checkMode()) {
      for (List<String> step : steps) {
        apply(host, step);
      }
    }
    return ModuleResult.changed(!steps.isEmpty())
        .put("msg", "")
        .put("diff", Map.of("before", Map.of(), "after", Map.of()))
        .build();
  }

  private static boolean exists(HostRun host, String path) {
    return host.sh("[ -e " + ShellQuote.quote(path) + " ]").succeeded();
  }

  private static String field(String query, String name) {
    return query
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2).strip())
        .findFirst()
        .orElse("");
  }

  private static List<List<String>> steps(ModuleArgs args, String query) {
    String path = args.text("path");
    boolean there = query.lines().anyMatch(("Alternative: " + path)::equals);
    String state = args.text("state");
    List<List<String>> steps = new ArrayList<>();
    if (state.equals("absent")) {
      if (there) {
        steps.add(List.of("--remove", args.text("name"), path));
      }
      return steps;
    }
    boolean priority =
        args.number("priority")
            .map(p -> query.contains("Alternative: " + path + "\nPriority: " + p + "\n"))
            .orElse(true);
    if (!there || !priority) {
      steps.add(install(args, query));
    }
    boolean isAuto = field(query, "Status").equals("auto");
    if (state.equals("selected") && !field(query, "Value").equals(path)) {
      steps.add(List.of("--set", args.text("name"), path));
    }
    if (state.equals("auto") && !isAuto) {
      steps.add(List.of("--auto", args.text("name")));
    }
    return steps;
  }

  private static List<String> install(ModuleArgs args, String query) {
    String link = args.optionalText("link").orElse(field(query, "Link"));
    if (link.isEmpty()) {
      throw new ModuleFailure(
          "Needed to install the alternative, but unable to do so as we are missing the link");
    }
    List<String> words =
        new ArrayList<>(List.of("--install", link, args.text("name"), args.text("path")));
    words.add(args.number("priority").orElse(50L).toString());
    for (Object slave : args.list("subcommands")) {
      Map<?, ?> of = (Map<?, ?>) slave;
      words.addAll(
          List.of("--slave", "" + of.get("link"), "" + of.get("name"), "" + of.get("path")));
    }
    return words;
  }

  private static void apply(HostRun host, List<String> words) {
    CommandResult ran =
        host.sh(
            "LC_ALL=C $(command -v update-alternatives || echo alternatives) "
                + ShellQuote.join(words));
    if (!ran.succeeded()) {
      throw new ModuleFailure(ran.err().strip());
    }
  }
}
