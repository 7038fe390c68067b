package io.howdah.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void areRandomUuidsByTheirForm() {
    UUID id = Ids.next();
    assertEquals(4, id.version());
    assertEquals(2, id.variant());
  }

  @Test
  void differ() {
    assertEquals(1000, Stream.generate(Ids::next).limit(1000).collect(Collectors.toSet()).size());
  }
}
