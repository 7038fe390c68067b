package io.howdah.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.local.LocalConnection;
import io.howdah.error.HowdahException;
import io.howdah.python.bridge.Caller;
import io.howdah.python.bridge.PluginException;
import io.howdah.python.bridge.PluginProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters of our own writing in a real python3; no Ansible is needed. */
class PluginProcessTest {
  private static final String FILTERS =
      """
      class FilterModule(object):
          def filters(self):
              return {'shout': self.shout, 'gen': lambda v: (x * 2 for x in v), 'bad': self.bad,
                      'asks': self.asks}

          def shout(self, value, mark='!'):
              return (value.upper() + mark, b'x')

          def bad(self, value):
              raise ValueError('no %s' % value)

          def asks(self, value):
              return environment().filters['outer'](value)

      import sys
      environment = sys.modules['__main__'].environment
      """;

  @TempDir Path folder;
  private final List<String> questions = new ArrayList<>();
  private PluginProcess process = process("python3");

  private PluginProcess process(String interpreter) {
    return new PluginProcess(new PluginProcess.Setup(interpreter, System.getenv(), List::of, "/"));
  }

  private final Caller caller =
      new Caller() {
        @Override
        public Map<String, @Nullable Object> answer(
            String question, Map<String, @Nullable Object> details) {
          questions.add(question + " " + details.get("name") + " " + details.get("value"));
          Map<String, @Nullable Object> answer = new LinkedHashMap<>();
          answer.put("reply", call("shout", List.of("inner"), Map.of("mark", "?")));
          return answer;
        }

        @Override
        public void hear(String kind, String text) {}
      };

  @BeforeEach
  void needsPython() throws IOException {
    try (LocalConnection here = new LocalConnection()) {
      assumeTrue(
          here.run(Command.of("command -v python3")).succeeded(), "python3 is not installed");
    }
    Files.writeString(folder.resolve("f.py"), FILTERS);
  }

  @AfterEach
  void closes() {
    process.close();
  }

  private @Nullable Object send(String operation, String name, Map<String, Object> more) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>(more);
    request.put("op", operation);
    request.put("kind", "filter");
    request.put("path", folder.resolve("f.py").toString());
    request.put("name", name);
    return process.request(request, caller);
  }

  private @Nullable Object call(String name, List<?> args, Map<String, ?> named) {
    return send("call", name, Map.of("args", args, "kwargs", named));
  }

  @Test
  void callsFiltersByName() {
    assertEquals(List.of("shout", "gen", "bad", "asks"), send("names", "f", Map.of()));
    assertEquals(
        Map.of("!", "tuple", "v", List.of("A?", Map.of("!", "bytes", "v", "eA=="))),
        call("shout", List.of("a"), Map.of("mark", "?")));
    assertEquals(List.of(2L, 4L), call("gen", List.of(List.of(1L, 2L)), Map.of()));
  }

  @Test
  void anExceptionComesWithItsClass() {
    send("names", "f", Map.of());
    PluginException error =
        assertThrows(PluginException.class, () -> call("bad", List.of("x"), Map.of()));
    assertEquals("ValueError: no x", error.type() + ": " + error.getMessage());
  }

  @Test
  void theCallerMayUseAPluginToAnswerOne() {
    send("names", "f", Map.of());
    Object result = call("asks", List.of("v"), Map.of());
    assertEquals(
        Map.of("!", "tuple", "v", List.of("INNER?", Map.of("!", "bytes", "v", "eA=="))), result);
    assertEquals(List.of("call outer v"), questions);
  }

  @Test
  void withoutPythonTheReasonIsSaid() {
    process = process("/no/such/python");
    HowdahException error = assertThrows(HowdahException.class, () -> send("names", "f", Map.of()));
    assertEquals(
        "filter, test and lookup plugins in Python need Python on this machine:"
            + " /no/such/python can't be started",
        error.getMessage());
  }
}
