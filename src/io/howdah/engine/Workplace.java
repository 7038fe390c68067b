package io.howdah.engine;

import io.howdah.connection.Witness;
import io.howdah.engine.foreign.HostModules;
import io.howdah.event.RunEvent;
import io.howdah.executor.link.BackgroundJobs;
import io.howdah.executor.link.HostConnections;
import io.howdah.executor.play.RunState;
import io.howdah.executor.state.DynamicHosts;
import io.howdah.executor.state.EventSink;
import io.howdah.executor.state.FallenHosts;
import io.howdah.executor.state.Recap;
import io.howdah.executor.task.TaskExecutor;
import io.howdah.executor.task.TaskServices;
import io.howdah.inventory.Host;
import io.howdah.inventory.HostVariables;
import io.howdah.inventory.Inventory;
import io.howdah.playbook.Playbook;
import io.howdah.variables.FactCache;
import io.howdah.variables.JsonFileFactCache;
import io.howdah.variables.MemoryFactCache;
import io.howdah.variables.Variables;
import io.howdah.variables.VariablesSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run keeps open, and closes at its end. */
final class Workplace implements AutoCloseable {
  private static final int CONNECTIONS_SHOWN = 3;

  private final RunState run;
  private final HostConnections connections;
  private final BackgroundJobs jobs;
  private final Runnable endForeign;

  private Workplace(
      RunState run, HostConnections connections, BackgroundJobs jobs, Runnable endForeign) {
    this.run = run;
    this.endForeign = endForeign;
    this.connections = connections;
    this.jobs = jobs;
  }

  /** From {@code -vvv} on, what is done to reach hosts. */
  private static Witness witness(Assembly assembly) {
    EventSink events = assembly.events();
    return assembly.request().mode().verbosity() < CONNECTIONS_SHOWN
        ? Witness.NONE
        : (address, line) -> events.emit(new RunEvent.Said(CONNECTIONS_SHOWN, address, line));
  }

  static Workplace of(Assembly assembly, List<Playbook> playbooks) {
    RunRequest request = assembly.request();
    Variables variables = variables(assembly, playbooks);
    HostConnections connections =
        new HostConnections(
            new Dialer(request.access(), request.environment(), witness(assembly)), variables);
    BackgroundJobs jobs = new BackgroundJobs();
    HostModules foreign = new HostModules(assembly.foreign());
    TaskServices services =
        new TaskServices(
            Options.of(request),
            assembly.templar(),
            new TaskServices.Code(assembly.actions(), assembly.modules(), foreign, jobs),
            connections,
            new TaskServices.Outside(assembly.events(), request.prompter(), assembly.reader()));
    DynamicHosts dynamic = new DynamicHosts();
    RunState run =
        new RunState(
            services,
            new TaskExecutor(services),
            assembly.inventory(),
            variables,
            assembly.loader(),
            new FallenHosts(),
            new Recap(),
            request.extraVars(),
            limit(request.selection().limit(), assembly.inventory()),
            dynamic,
            assembly.warnings(),
            () -> {
              assembly.refreshInventory();
              dynamic.replay();
              variables.inventoryChanged();
            });
    Runnable endForeign =
        () -> {
          foreign.close();
          assembly.plugins().close();
        };
    return new Workplace(run, connections, jobs, endForeign);
  }

  private static @Nullable Set<String> limit(@Nullable String limit, Inventory inventory) {
    if (limit == null || limit.isBlank()) {
      return null;
    }
    return LimitPattern.read(limit).select(inventory).stream()
        .map(Host::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Variables variables(Assembly assembly, List<Playbook> playbooks) {
    RunRequest request = assembly.request();
    RunSettings settings = request.settings();
    List<Path> folders =
        playbooks.stream()
            .map(playbook -> playbook.file().toAbsolutePath().normalize().getParent())
            .distinct()
            .toList();
    Variables variables =
        new Variables(
            new VariablesSetup(
                assembly.inventory(),
                new HostVariables(
                    assembly.inventory(), folders, file -> assembly.reader().read(file).value()),
                request.extraVars(),
                RunMagic.of(request),
                factCache(request),
                new VariablesSetup.Behaviour(
                    settings.text("DEFAULT_HASH_BEHAVIOUR", "replace").equals("merge"),
                    settings.flag("INJECT_FACTS_AS_VARS", true),
                    settings.flag("DEFAULT_PRIVATE_ROLE_VARS", false))));
    variables.connectionDefaults(AccessVariables.of(request.access()));
    return variables;
  }

  static FactCache factCache(RunRequest request) {
    RunSettings settings = request.settings();
    FactCache cache = new MemoryFactCache();
    if (settings.text("CACHE_PLUGIN", "memory").endsWith("jsonfile")) {
      Path folder =
          request.paths().workingDirectory().resolve(settings.text("CACHE_PLUGIN_CONNECTION", "."));
      cache =
          new JsonFileFactCache(
              folder,
              settings.text("CACHE_PLUGIN_PREFIX", ""),
              Duration.ofSeconds(settings.number("CACHE_PLUGIN_TIMEOUT", 86400)));
    }
    if (request.mode().flushCache()) {
      cache.flush();
    }
    return cache;
  }

  RunState run() {
    return run;
  }

  @Override
  public void close() {
    jobs.close();
    endForeign.run();
    connections.close();
  }
}
