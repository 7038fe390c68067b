package io.howdah.playbook.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Lines of arguments as ansible-core takes them apart. */
class ArgumentTextTest {
  private static final Path CASES = Path.of("test/resources/language/arguments.jsonl");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> asAnsible() throws IOException {
    return Files.readAllLines(CASES).stream()
        .map(ArgumentTextTest::tree)
        .flatMap(
            c ->
                Stream.of(
                    DynamicTest.dynamicTest("args " + c.get("line"), () -> check(c, false)),
                    DynamicTest.dynamicTest("command " + c.get("line"), () -> check(c, true))));
  }

  private static JsonNode tree(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(JsonNode wanted, boolean command) {
    String line = wanted.get("line").asText();
    JsonNode answer = wanted.get(command ? "command" : "args");
    if (answer.isTextual()) {
      assertThrows(IllegalArgumentException.class, () -> ArgumentText.parse(line, command), line);
    } else {
      assertEquals(answer, JSON.valueToTree(ArgumentText.parse(line, command)));
    }
  }
}
