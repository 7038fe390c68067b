package io.howdah.templating.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options of plugins that are files become settings like those of our own. */
class ConfigOfForeignPluginsTest {
  @Test
  void anOptionKeepsItsSourcesAndItsType() {
    KnownSetting setting =
        KnownSetting.of(
            Map.of(
                "type", "list",
                "default", List.of("a", "b"),
                "env", List.of(Map.of("name", "TIDE")),
                "ini", List.of(Map.of("section", "tide", "key", "names")),
                "vars", List.of(Map.of("name", "tide_names"))));
    assertEquals(List.of("TIDE"), setting.environment());
    assertEquals(List.of("tide.names"), setting.ini());
    assertEquals(List.of("tide_names"), setting.variables());
    assertEquals(List.of("a", "b"), setting.typed(setting.defaultText(), Map.of()));
    assertEquals(List.of("1", "[2", "3]"), setting.typed("'1', [2, \"3]\"", Map.of()));
    assertNull(KnownSetting.of(Map.of("type", "boolean")).typed("", Map.of()));
    assertEquals(5L, KnownSetting.of(Map.of("type", "integer")).typed("5", Map.of()));
  }
}
