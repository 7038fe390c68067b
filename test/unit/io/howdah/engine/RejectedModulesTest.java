package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.HowdahException;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedModulesTest {
  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();

  private RejectedModules read(String text) throws IOException {
    Files.writeString(folder.resolve("filter.yml"), text);
    RunSettings settings =
        new RunSettings(
            Map.of(
                "PLUGIN_FILTERS_CFG",
                "./filter.yml",
                "CONFIG_FILE",
                folder.resolve("ansible.cfg").toString()));
    return RejectedModules.of(settings, new YamlReader(YamlOptions.PLAIN), warnings::add);
  }

  @Test
  void modulesNamedAreForbidden() throws IOException {
    RejectedModules rejected = read("filter_version: 1.0\nmodule_blacklist: [copy]\n");
    assertTrue(rejected.has("copy"));
    assertFalse(rejected.has("file"));
    assertFalse(RejectedModules.NONE.has("copy"));
    assertEquals(List.of(), warnings);
  }

  @Test
  void filesThatAreNoneArePassedOver() throws IOException {
    for (String text : List.of("[", "a: 1", "filter_version: 2.0")) {
      assertEquals(RejectedModules.NONE, read(text));
    }
    assertEquals(3, warnings.size());
  }

  @Test
  void nothingWorksWithoutStat() {
    assertThrows(
        HowdahException.class, () -> read("filter_version: 1.0\nmodule_blacklist: [stat]\n"));
  }
}
