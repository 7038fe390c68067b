package io.howdah.module.facts;

import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.Sections;
import io.howdah.module.packaging.Fnmatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The setup module of ansible-core 2.14, for Linux: one script, one round trip, no Python. */
public final class SetupModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("gather_subset", LIST, o -> o.of(STR).byDefault(List.of("all")))
        .option("gather_timeout", INT, o -> o.byDefault(10L))
        .option("filter", LIST, o -> o.of(STR).byDefault(List.of()))
        .option("fact_path", PATH, o -> o.byDefault("/etc/ansible/facts.d"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    List<String> subsets = args.texts("gather_subset");
    List<FactGroup> groups = new FactGroups().chosen(subsets);
    String script = new SetupScript(groups, args).text();
    Command command = Command.of(script).withEnvironment(context.environment());
    CommandResult ran = context.connection().run(command);
    Sections told = Sections.parse(ran.out());
    if (!told.has("end")) {
      throw new ModuleFailure("Facts could not be gathered: " + ran.err().strip());
    }
    FactSource source = FactSource.of(told, args.text("fact_path"));
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    groups.forEach(group -> group.parser().parse(source, facts));
    ModuleResult.Builder result =
        ModuleResult.changed(false)
            .put("ansible_facts", filtered(named(facts, subsets), args.texts("filter")));
    return (source.warnings().isEmpty() ? result : result.put("warnings", source.warnings()))
        .build();
  }

  /** Fact names as Ansible gives them: prefixed, and fit to be variables. */
  private static Map<String, @Nullable Object> named(
      Map<String, @Nullable Object> facts, List<String> subsets) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    facts.forEach((name, value) -> named.put("ansible_" + name.replace('-', '_'), value));
    named.put("gather_subset", subsets);
    named.put("module_setup", true);
    return named;
  }

  private static Map<String, @Nullable Object> filtered(
      Map<String, @Nullable Object> facts, List<String> filters) {
    if (filters.isEmpty() || filters.equals(List.of("*"))) {
      return facts;
    }
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    for (String filter : filters) {
      boolean own =
          filter.startsWith("ansible_") || filter.startsWith("facter") || filter.startsWith("ohai");
      facts.forEach(
          (name, value) -> {
            boolean direct = filter.isEmpty() || Fnmatch.matches(name, filter);
            if (direct || !own && Fnmatch.matches(name, "ansible_" + filter)) {
              kept.put(name, value);
            }
          });
    }
    return kept;
  }
}
