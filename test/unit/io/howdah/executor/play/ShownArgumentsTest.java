package io.howdah.executor.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownArgumentsTest {
  private static final String HIDDEN = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER";

  @Test
  void secretsWrittenIntoATaskAreHidden() {
    assertEquals(
        Map.of("url", "http://x", "url_password", HIDDEN, "api_token", HIDDEN, "content", HIDDEN),
        ShownArguments.of(
            Map.of("url", "http://x", "url_password", "a", "api_token", "b", "content", "c")));
  }

  @Test
  void flagsAndTheirLikeStay() {
    Map<String, Object> args = Map.of("update_password", "always", "name", "zed");
    assertSame(args, ShownArguments.of(args));
    assertEquals(Map.of("password_lock", true), ShownArguments.of(Map.of("password_lock", true)));
  }
}
