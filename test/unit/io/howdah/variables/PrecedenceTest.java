package io.howdah.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.howdah.inventory.Host;
import io.howdah.inventory.HostVariables;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.source.InventoryLoader;
import io.howdah.inventory.source.InventorySettings;
import io.howdah.playbook.Block;
import io.howdah.playbook.Play;
import io.howdah.playbook.Task;
import io.howdah.playbook.load.PlaybookLoader;
import io.howdah.playbook.load.PlaybookLoader.Included;
import io.howdah.playbook.load.PlaybookLoader.TasksInclude;
import io.howdah.support.FakeLoading;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who wins, in a project where every level sets what all stronger levels set too. */
class PrecedenceTest {
  private static final Path HERE = Path.of("test/resources/language/precedence").toAbsolutePath();
  private static final YamlReader READER = new YamlReader(YamlOptions.PLAIN);

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String name) {
    return (Map<String, Object>) READER.read(HERE.resolve(name)).value();
  }

  @Test
  void asAnsible() {
    PlaybookLoader loader = new PlaybookLoader(FakeLoading.options());
    Play play = loader.load(HERE.resolve("site.yml")).plays().get(0);
    List<Task> tasks =
        play.roles().get(0).blocks().stream().flatMap(b -> b.tasks().stream()).toList();
    Task facts = find(tasks, "set_fact");
    Task include = find(tasks, "include_tasks");
    Variables variables = variables();
    PlayVarsFiles files = new PlayVarsFiles(play, READER, (raw, view) -> raw);
    PlayVariables state = new PlayVariables(play, PlayHosts.of(List.of("h1")), files);
    variables.includeVars("h1", yaml("included.yml"));
    variables.setFacts("h1", facts.args());
    Path file = loader.tasksFile(play, include, "inner.yml");
    Included included =
        loader.includeTasks(play, new TasksInclude(include, file, Map.of(), Map.of()));
    Task seen =
        included.blocks().stream()
            .map(Block::tasks)
            .flatMap(List::stream)
            .findFirst()
            .orElseThrow();
    Host host = variables.inventory().host("h1").orElseThrow();
    VariableView view = variables.view(state, host, seen);
    assertEquals(yaml("expected.json"), shown(view));
  }

  private static Map<String, Object> shown(VariableView view) {
    Map<String, Object> shown = new LinkedHashMap<>();
    yaml("expected.json").keySet().forEach(name -> shown.put(name, view.get(name)));
    return shown;
  }

  private static Task find(List<Task> tasks, String action) {
    return tasks.stream().filter(t -> t.action().is(action)).findFirst().orElseThrow();
  }

  private static Variables variables() {
    Inventory inventory =
        InventoryLoader.load(
            List.of(HERE.resolve("inventory").toString()),
            InventorySettings.of(
                f -> READER.read(f).value(), t -> READER.parse(t, "text").value()));
    HostVariables hosts = new HostVariables(inventory, List.of(HERE), f -> READER.read(f).value());
    return new Variables(
        new VariablesSetup(
            inventory,
            hosts,
            yaml("extra.yml"),
            Map.of(),
            new MemoryFactCache(),
            VariablesSetup.Behaviour.STANDARD));
  }
}
