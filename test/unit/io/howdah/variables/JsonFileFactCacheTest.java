package io.howdah.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.howdah.error.HowdahException;
import io.howdah.yaml.Unsafe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileFactCacheTest {
  @TempDir Path directory;

  private JsonFileFactCache cache(Duration lifetime) {
    return new JsonFileFactCache(directory.resolve("facts"), "p_", lifetime);
  }

  @Test
  void writesAsPythonDoes() throws IOException {
    cache(Duration.ZERO).put("h", Map.of("b", List.of(1L, List.of()), "a", new Unsafe("x")));
    assertEquals(
        "{\n    \"a\": \"x\",\n    \"b\": [\n        1,\n        []\n    ]\n}",
        Files.readString(directory.resolve("facts/p_h")));
  }

  @Test
  void anotherRunReadsThem() {
    cache(Duration.ZERO).put("h", Map.of("a", 1L));
    assertEquals(Map.of("a", 1L), cache(Duration.ZERO).get("h"));
    assertNull(cache(Duration.ZERO).get("other"));
  }

  @Test
  void oldFilesCountAsGone() throws IOException {
    cache(Duration.ZERO).put("h", Map.of("a", 1L));
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    Files.setLastModifiedTime(directory.resolve("facts/p_h"), old);
    assertNull(cache(Duration.ofHours(1)).get("h"));
  }

  @Test
  void brokenFilesAreRemovedAndNamed() throws IOException {
    JsonFileFactCache cache = cache(Duration.ZERO);
    Path file = directory.resolve("facts/p_h");
    Files.writeString(file, "{ broken: [");
    assertThrows(HowdahException.class, () -> cache.get("h"));
    assertFalse(Files.exists(file));
  }
}
