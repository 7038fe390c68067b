package io.howdah.inventory.source;

import io.howdah.inventory.GroupNames;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reading inventories needs from outside.
 *
 * @param yaml reads a YAML or JSON file (vault-encrypted ones too) to a plain value
 * @param yamlText reads YAML or JSON text to a plain value
 * @param text reads a file's text, decrypted where the whole file is a vault
 * @param expressions evaluates the templates of {@code constructed}
 * @param rules which formats are tried, and what becomes of sources that none takes
 * @param environment for inventory scripts, added to the process's own
 * @param mergeHashes hash_behaviour is merge: a mapping set twice is joined
 * @param groupNames what becomes of group names that are no variable names
 * @param extraVars variables of the command line, for sources that want them
 */
public record InventorySettings(
    Function<Path, @Nullable Object> yaml,
    Function<String, @Nullable Object> yamlText,
    Function<Path, String> text,
    Expressions expressions,
    SourceRules rules,
    Map<String, String> environment,
    boolean mergeHashes,
    GroupNames groupNames,
    Map<String, @Nullable Object> extraVars) {
  /** Ansible's endings of YAML files. */
  public static final List<String> YAML_EXTENSIONS = List.of(".yml", ".yaml", ".json");

  /** Evaluates an expression without braces for {@code constructed}; given by the engine. */
  public interface Expressions {
    /** Refuses every expression: for readers that have no templating. */
    Expressions NONE =
        (expression, variables) -> {
          throw new InventoryException("templates can't be evaluated here: " + expression);
        };

    /** The expression's value over these variables. */
    @Nullable Object evaluate(String expression, Map<String, @Nullable Object> variables);
  }

  /** Settings with Ansible's defaults and no templating. */
  public static InventorySettings of(
      Function<Path, @Nullable Object> yaml, Function<String, @Nullable Object> yamlText) {
    return new InventorySettings(
        yaml,
        yamlText,
        InventorySettings::plain,
        Expressions.NONE,
        SourceRules.DEFAULTS,
        Map.of(),
        false,
        GroupNames.NEVER,
        Map.of());
  }

  /** The same with another way with odd group names. */
  public InventorySettings withGroupNames(GroupNames mode) {
    return new InventorySettings(
        yaml, yamlText, text, expressions, rules, environment, mergeHashes, mode, extraVars);
  }

  /** The same with other rules. */
  public InventorySettings withRules(SourceRules other) {
    return new InventorySettings(
        yaml, yamlText, text, expressions, other, environment, mergeHashes, groupNames, extraVars);
  }

  private static String plain(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InventoryException("Unable to read " + file + ": " + e.getMessage());
    }
  }
}
