package io.howdah.engine;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Modules that plugin_filters_cfg forbids: to playbooks they do not exist.
 *
 * @param names short names
 */
record RejectedModules(Set<String> names) {
  /** Nothing is forbidden. */
  static final RejectedModules NONE = new RejectedModules(Set.of());

  private static final String SETTING = "PLUGIN_FILTERS_CFG";
  private static final String FILE = "The plugin filter file, ";

  /** Reads the file that the settings name; one that can't be used is warned of and passed over. */
  static RejectedModules of(RunSettings settings, YamlReader reader, Consumer<String> warnings) {
    String written = settings.text(SETTING, "");
    if (written.isEmpty()) {
      return NONE;
    }
    Path config = Path.of(settings.text("CONFIG_FILE", "ansible.cfg")).toAbsolutePath();
    Path file = config.resolveSibling(written).normalize();
    if (!Files.exists(file)) {
      warnings.accept(FILE + file + " does not exist. Skipping.");
      return NONE;
    }
    return read(file, reader, warnings);
  }

  private static RejectedModules read(Path file, YamlReader reader, Consumer<String> warnings) {
    Object data;
    try {
      data = reader.read(file).value();
    } catch (HowdahException e) {
      warnings.accept(FILE + file + " was not parsable. Skipping: " + e.getMessage());
      return NONE;
    }
    if (!(data instanceof Map<?, ?> map) || !map.containsKey("filter_version")) {
      warnings.accept(FILE + file + " was invalid. Skipping.");
      return NONE;
    }
    if (!String.valueOf(map.get("filter_version")).equals("1.0")) {
      warnings.accept(
          FILE + file + " was a version not recognized by this version of Ansible. Skipping.");
      return NONE;
    }
    return checked(file, map);
  }

  private static RejectedModules checked(Path file, Map<?, ?> data) {
    Set<String> names = new LinkedHashSet<>();
    for (String key : List.of("module_blacklist", "module_rejectlist")) {
      if (data.get(key) instanceof List<?> list) {
        list.forEach(name -> names.add(String.valueOf(name)));
      }
    }
    if (names.contains("stat")) {
      throw new HowdahException(
          "The stat module was specified in the module blacklist file, "
              + file
              + ", but Ansible will not function without the stat module.  Please remove stat from"
              + " the blacklist.",
          null,
          null,
          ExitCode.ERROR,
          null);
    }
    return new RejectedModules(names);
  }

  /** Whether a module is forbidden, by its short name. */
  boolean has(String plain) {
    return names.contains(plain);
  }
}
