package io.howdah.inventory.source;

import io.howdah.inventory.GroupNames;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reading inventories needs from outside.
 *
 * @param yaml reads a YAML or JSON file (vault-encrypted ones too) to a plain value
 * @param yamlText reads YAML or JSON text to a plain value
 * @param text reads a file's text, decrypted where the whole file is a vault
 * @param expressions evaluates the templates of {@code constructed}
 * @param ignoredExtensions files of a directory source with these endings are passed over
 * @param anyUnparsedIsFailed a source that can't be read is an error rather than a warning
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
    Set<String> ignoredExtensions,
    boolean anyUnparsedIsFailed,
    Map<String, String> environment,
    boolean mergeHashes,
    GroupNames groupNames,
    Map<String, @Nullable Object> extraVars) {
  /** Ansible's defaults of INVENTORY_IGNORE_EXTS. */
  public static final Set<String> DEFAULT_IGNORED =
      Set.of(
          ".pyc", ".pyo", ".swp", ".bak", "~", ".rpm", ".md", ".txt", ".rst", ".orig", ".ini",
          ".cfg", ".retry");

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
        DEFAULT_IGNORED,
        false,
        Map.of(),
        false,
        GroupNames.NEVER,
        Map.of());
  }

  /** The same with another way with odd group names. */
  public InventorySettings withGroupNames(GroupNames mode) {
    return new InventorySettings(
        yaml,
        yamlText,
        text,
        expressions,
        ignoredExtensions,
        anyUnparsedIsFailed,
        environment,
        mergeHashes,
        mode,
        extraVars);
  }

  private static String plain(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InventoryException("Unable to read " + file + ": " + e.getMessage());
    }
  }
}
