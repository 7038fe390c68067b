package io.howdah.engine.foreign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.Undefined;
import io.howdah.yaml.Unsafe;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PluginValuesTest {
  private final PluginValues values = new PluginValues();

  private @Nullable Object there(@Nullable Object value) {
    return values.decode(PluginValues.encode(value));
  }

  @Test
  void plainValuesStayWhatTheyAre() {
    Object value = Map.of("a", Arrays.asList(1L, 2.5, null, true, "x"));
    assertEquals(value, there(value));
    assertFalse(values.sawUnsafe());
  }

  @Test
  void whatJsonHasNotIsTagged() {
    assertEquals(PyTuple.of(1L, "b"), there(PyTuple.of(1L, "b")));
    assertEquals(Map.of(1L, "one"), there(Map.of(1L, "one")));
    assertEquals(Map.of("!", "mark"), there(Map.of("!", "mark")));
    assertEquals(Double.NaN, there(Double.NaN));
    assertArrayEquals(new byte[] {1, -1}, (byte[]) there(new byte[] {1, -1}));
  }

  @Test
  void anUndefinedKeepsItsMessage() {
    Object back = there(Undefined.hint("'x' is undefined", "x"));
    assertEquals("'x' is undefined", ((Undefined) back).message());
  }

  @Test
  void unsafeIsTakenOffAndNoted() {
    assertEquals(List.of("{{ x }}"), there(List.of(new Unsafe("{{ x }}"))));
    assertTrue(values.sawUnsafe());
  }
}
