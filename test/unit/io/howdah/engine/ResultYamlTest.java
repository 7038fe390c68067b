package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Expected texts are what ansible-core 2.14.18 printed with ANSIBLE_CALLBACK_RESULT_FORMAT=yaml.
 */
class ResultYamlTest {
  private static String yaml(Object value, boolean lossy) {
    return ResultYaml.write(value, 4, 80, lossy);
  }

  @Test
  void writesBlockStyleWithSortedKeys() {
    Map<String, Object> value = Map.of("b", List.of(1L, "x"), "a", "yes", "e", "it's: # x");
    assertEquals("a: 'yes'\nb:\n- 1\n- x\ne: 'it''s: # x'\n", yaml(value, true));
  }

  @Test
  void severalLinesBecomeABlock() {
    assertEquals("m: |-\n    no\n    way\n", yaml(Map.of("m", "no\nway\n"), true));
  }

  @Test
  void aBlockLosesTabsAndBlanksOnlyWhereItMay() {
    Map<String, Object> value = Map.of("m", "a  \n\tb");
    assertEquals("m: |-\n    a\n            b\n", yaml(value, true));
    assertEquals("m: \"a  \\n\\tb\"\n", yaml(value, false));
  }

  @Test
  void aValueShownTwiceIsNoAlias() {
    List<Object> shared = List.of("x");
    assertEquals("a:\n- x\nb:\n- x\n", yaml(Map.of("a", shared, "b", shared), true));
  }
}
