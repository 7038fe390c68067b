package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HiddenLineTest {
  private final HiddenLine line = new HiddenLine();

  private boolean type(String keys) {
    boolean complete = false;
    for (byte key : keys.getBytes(StandardCharsets.UTF_8)) {
      complete = line.take(key & 0xFF);
    }
    return complete;
  }

  @Test
  void enterCompletesIt() {
    assertFalse(type("geheim ü"));
    assertTrue(type("\r"));
    assertEquals("geheim ü", line.text());
  }

  @Test
  void aWholeCharacterIsTakenBackAndCtrlUTakesAll() {
    type("\177aü\177b\b\bx");
    assertEquals("x", line.text());
    type("\025new\n");
    assertEquals("new", line.text());
  }

  @Test
  void ctrlCEndsTheCommandAsInterrupted() {
    HowdahException stop = assertThrows(HowdahException.class, () -> type("abc\003"));
    assertEquals(ExitCode.INTERRUPTED, stop.exitCode());
  }
}
