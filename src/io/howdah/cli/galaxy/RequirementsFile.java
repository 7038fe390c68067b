package io.howdah.cli.galaxy;

import io.howdah.error.HowdahException;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.VaultSecrets;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a requirements file asks for: a list of roles, or a mapping with {@code roles} and {@code
 * collections}.
 */
record RequirementsFile(List<Requirement> roles, List<Requirement> collections) {
  /** YAML of a file as plain values. */
  static @Nullable Object yaml(Path file) {
    if (!Files.isReadable(file)) {
      throw new HowdahException("The requirements file '" + file + "' does not exist.");
    }
    return new YamlReader(new YamlOptions(DuplicateKeys.IGNORE, w -> {}, VaultSecrets.NONE))
        .read(file)
        .value();
  }

  /** Reads a file. */
  static RequirementsFile read(Path file) {
    Object data = yaml(file);
    RequirementsFile all = new RequirementsFile(new ArrayList<>(), new ArrayList<>());
    if (data instanceof List<?> list) {
      all.addRoles(list, file);
    } else if (data instanceof Map<?, ?> map) {
      for (Object key : map.keySet()) {
        if (!"roles".equals(key) && !"collections".equals(key)) {
          throw new HowdahException(
              "Expecting only 'roles' and/or 'collections' as base keys in the requirements file."
                  + " Found: "
                  + key);
        }
      }
      all.addRoles(list(map.get("roles")), file);
      for (Object entry : list(map.get("collections"))) {
        all.collections.add(
            entry instanceof Map<?, ?> given
                ? Requirement.of(given, true)
                : Requirement.ofCollection(String.valueOf(entry)));
      }
    } else {
      throw new HowdahException("No requirements found in file '" + file + "'");
    }
    return all;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private void addRoles(List<?> entries, Path file) {
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> map && map.get("include") != null) {
        roles.addAll(read(file.resolveSibling(String.valueOf(map.get("include")))).roles);
      } else if (entry instanceof Map<?, ?> map) {
        roles.add(Requirement.of(map, false));
      } else {
        roles.add(Requirement.of(String.valueOf(entry)));
      }
    }
  }
}
