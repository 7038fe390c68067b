package io.howdah.playbook.load;

import io.howdah.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a loader needs.
 *
 * @param reader reads files
 * @param modules which modules there are
 * @param lookups whether a lookup of this name is there, for with_NAME
 * @param templates renders names of imports
 * @param collections where collections lie
 * @param settings from the configuration
 * @param messages where warnings and deprecations go
 */
public record LoaderOptions(
    YamlReader reader,
    ModuleNames modules,
    Predicate<String> lookups,
    EarlyTemplates templates,
    CollectionFinder collections,
    Settings settings,
    Messages messages) {

  /**
   * What the configuration says.
   *
   * @param rolesPath ANSIBLE_ROLES_PATH, in order
   * @param mergeHashes whether hash_behaviour is merge
   * @param invalidTaskAttributeFailed INVALID_TASK_ATTRIBUTE_FAILED: an unknown keyword on a task
   *     is an error, else a warning
   */
  public record Settings(
      List<Path> rolesPath, boolean mergeHashes, boolean invalidTaskAttributeFailed) {}

  /** Where warnings and deprecations go, without their leading words. */
  public record Messages(Consumer<String> warn, Consumer<String> deprecate) {
    /** Says nothing. */
    public static final Messages SILENT = new Messages(m -> {}, m -> {});
  }
}
