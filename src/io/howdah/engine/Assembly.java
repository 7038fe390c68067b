package io.howdah.engine;

import io.howdah.action.Actions;
import io.howdah.engine.documentation.DocumentationLibrary;
import io.howdah.engine.documentation.PluginKind;
import io.howdah.engine.foreign.ForeignCode;
import io.howdah.engine.foreign.PythonPlugins;
import io.howdah.error.HowdahException;
import io.howdah.executor.play.InventoryWarnings;
import io.howdah.executor.state.EventSink;
import io.howdah.inventory.GroupNames;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.source.InventoryLoader;
import io.howdah.inventory.source.InventorySettings;
import io.howdah.inventory.source.SourceRules;
import io.howdah.inventory.source.SourceRules.NoneParsed;
import io.howdah.module.ModuleRegistry;
import io.howdah.playbook.Playbook;
import io.howdah.playbook.load.CollectionFinder;
import io.howdah.playbook.load.LoaderOptions;
import io.howdah.playbook.load.PlaybookLoader;
import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import io.howdah.templating.TemplarSettings;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.lookup.ConfigLookup;
import io.howdah.templating.lookup.LookupFamilies;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.PlainNodes;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what loading needs, from a request. */
final class Assembly {
  private final RunRequest request;
  private final EventSink events;
  private final YamlReader reader;
  private final Templar templar;
  private final ModuleRegistry modules = ModuleRegistry.standard();
  private final Actions actions = new Actions();
  private final ForeignCode foreign;
  private final PythonPlugins plugins;
  private final PlaybookLoader loader;
  private final Inventory inventory;
  private final InventoryWarnings warnings;

  Assembly(RunRequest request, EventSink events) {
    this.request = request;
    this.events = events;
    this.reader = new YamlReader(yamlOptions());
    this.foreign = new ForeignCode(request, reader, message -> events.deprecate(message, ""));
    this.plugins = new PythonPlugins(foreign, this::templar, events, baseDirectory());
    this.templar = Templar.create(templarSettings(), this::extend);
    this.loader = new PlaybookLoader(loaderOptions());
    InventorySettings reading = inventorySettings();
    this.inventory = InventoryLoader.empty(reading);
    this.warnings = new InventoryWarnings(inventory, events);
    load(reading);
    String mismatch = request.settings().text("HOST_PATTERN_MISMATCH", "warning");
    inventory.mismatches(Inventory.Mismatch.valueOf(mismatch.toUpperCase(Locale.ROOT)));
  }

  /** What led to a failure is told before it. */
  private void load(InventorySettings reading) {
    try {
      InventoryLoader.load(request.inventory(), reading, inventory);
    } catch (HowdahException e) {
      warnings.tell();
      throw e;
    }
  }

  /** Lookups open the run's vaults; plugins in Python come last. */
  private void extend(Registry registry) {
    LookupFamilies.readingWith(request.vault()).accept(registry);
    ConfigLookup.reading(request.settings().values(), this::pluginOptions).accept(registry);
    registry.foreign(plugins);
  }

  private @Nullable Map<String, ?> pluginOptions(String type, String plugin) {
    return PluginKind.of(type)
        .flatMap(
            kind -> new DocumentationLibrary(request, baseDirectory()).settings().of(kind, plugin))
        .orElse(null);
  }

  /** The playbook that holds only this task. */
  Playbook playbook(SingleTask task) {
    Path file = baseDirectory().resolve(SingleTask.FILE);
    return loader.load(file, PlainNodes.of(task.play(), SingleTask.FILE));
  }

  /** Reads the inventory anew. */
  void refreshInventory() {
    inventory.replaceWith(InventoryLoader.load(request.inventory(), inventorySettings()));
  }

  RunRequest request() {
    return request;
  }

  EventSink events() {
    return events;
  }

  YamlReader reader() {
    return reader;
  }

  Templar templar() {
    return templar;
  }

  PythonPlugins plugins() {
    return plugins;
  }

  ForeignCode foreign() {
    return foreign;
  }

  ModuleRegistry modules() {
    return modules;
  }

  Actions actions() {
    return actions;
  }

  PlaybookLoader loader() {
    return loader;
  }

  InventoryWarnings warnings() {
    return warnings;
  }

  /** Tells the inventory's warnings; an error where a limit leaves no host for the pattern. */
  void checkHosts(String pattern) {
    warnings.tell();
    try {
      new SingleTaskHosts(request, inventory, events).check(pattern);
    } finally {
      warnings.tell();
    }
  }

  Inventory inventory() {
    return inventory;
  }

  private YamlOptions yamlOptions() {
    String duplicates = request.settings().text("DUPLICATE_YAML_DICT_KEY", "warn");
    return new YamlOptions(
        DuplicateKeys.valueOf(duplicates.toUpperCase(Locale.ROOT)), events::warn, request.vault());
  }

  private TemplarSettings templarSettings() {
    RunSettings settings = request.settings();
    return TemplarSettings.of(baseDirectory())
        .withNativeTypes(settings.flag("DEFAULT_JINJA2_NATIVE", false))
        .withErrorOnUndefined(settings.flag("DEFAULT_UNDEFINED_VAR_BEHAVIOR", true))
        .withExtensions(settings.list("DEFAULT_JINJA2_EXTENSIONS", List.of()))
        .withEnvironment(request.environment())
        .withManaged(settings.text("DEFAULT_MANAGED_STR", "Ansible managed"));
  }

  /** The folder of the first playbook, else the working directory. */
  Path baseDirectory() {
    Path working = request.paths().workingDirectory();
    if (request.playbooks().isEmpty()) {
      return working;
    }
    Path folder = working.resolve(request.playbooks().get(0)).toAbsolutePath().getParent();
    return folder == null ? working : folder.normalize();
  }

  private LoaderOptions loaderOptions() {
    RunSettings settings = request.settings();
    return new LoaderOptions(
        reader,
        new KnownModules(modules, actions, foreign)
            .without(RejectedModules.of(settings, reader, events::warn)),
        name -> true,
        new EarlyRendering(request, templar, reader),
        new CollectionFinder(foreign.collectionPath()),
        new LoaderOptions.Settings(
            request.paths().roles(),
            settings.text("DEFAULT_HASH_BEHAVIOUR", "replace").equals("merge"),
            settings.flag("INVALID_TASK_ATTRIBUTE_FAILED", true)),
        new LoaderOptions.Messages(events::warn, message -> events.deprecate(message, "2.16")));
  }

  private InventorySettings inventorySettings() {
    RunSettings settings = request.settings();
    return new InventorySettings(
        file -> reader.read(file).value(),
        text -> reader.parse(text, "inventory").value(),
        reader::text,
        (expression, variables) -> templar.render("{{" + expression + "}}", new MapView(variables)),
        sourceRules(),
        request.environment(),
        settings.text("DEFAULT_HASH_BEHAVIOUR", "replace").equals("merge"),
        GroupNames.of(settings.text("TRANSFORM_INVALID_GROUP_CHARS", "never")),
        request.extraVars());
  }

  private SourceRules sourceRules() {
    RunSettings settings = request.settings();
    List<String> ignored = settings.list("INVENTORY_IGNORE_EXTS", List.of());
    boolean failing = settings.flag("INVENTORY_UNPARSED_IS_FAILED", false);
    boolean warning = settings.flag("INVENTORY_UNPARSED_WARNING", true);
    return new SourceRules(
        settings.list("INVENTORY_ENABLED", SourceRules.DEFAULTS.enabled()),
        ignored.isEmpty() ? SourceRules.DEFAULTS.ignoredExtensions() : Set.copyOf(ignored),
        settings.flag("INVENTORY_ANY_UNPARSED_IS_FAILED", false),
        failing ? NoneParsed.FAIL : warning ? NoneParsed.WARN : NoneParsed.IGNORE);
  }
}
