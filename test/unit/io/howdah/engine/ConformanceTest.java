package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.howdah.event.EventJson;
import io.howdah.event.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of test/conformance: what each host's tasks came to, against what the real
 * ansible-playbook said (captured by test/conformance/capture).
 */
class ConformanceTest {
  private static final Path CASES = Path.of("test/conformance");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What we add at the end of Ansible's words for a template that failed. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "(\\\\nThe place: '[^']*', line \\d+, column \\d+\\.)?(\\\\ndid you mean '[^']*'\\?)?\"");

  /** Keys that no two runs share, or that tell of the user who runs the tests. */
  private static final Set<String> VOLATILE =
      Set.of(
          "start",
          "end",
          "delta",
          "invocation",
          "src",
          "uid",
          "gid",
          "owner",
          "group",
          "exception",
          "size",
          "stat",
          "_ansible_no_log",
          "_ansible_verbose_always",
          "_ansible_item_label",
          "_ansible_delegated_vars",
          "_ansible_verbose_override");

  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<Path> found;
    try (Stream<Path> folders = Files.list(CASES)) {
      found = folders.filter(f -> Files.exists(f.resolve("expected.jsonl"))).sorted().toList();
    }
    assertFalse(found.isEmpty(), "no conformance cases");
    return found.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f)));
  }

  private void compare(Path source) throws IOException {
    Path folder = temp.resolve(source.getFileName().toString());
    PlaybookTrial trial = PlaybookTrial.copyOf(source, folder).run();
    Map<String, List<String>> ours = new LinkedHashMap<>();
    for (RunEvent.RunnerFinished event : trial.events(RunEvent.RunnerFinished.class)) {
      String text = JSON.writeValueAsString(EventJson.toMap(event));
      String told = ADVICE.matcher(text.replace(folder.toString(), "CASE")).replaceAll("\"");
      JsonNode json = JSON.readTree(told);
      add(ours, json.get("host"), json.get("task").get("name"), json.get("result"));
    }
    Map<String, List<String>> theirs = new LinkedHashMap<>();
    for (String line : Files.readAllLines(source.resolve("expected.jsonl"))) {
      JsonNode json = JSON.readTree(line);
      if (json.get("event").asText().equals("result")) {
        add(theirs, json.get("host"), json.get("task"), json);
      }
    }
    assertEquals(text(theirs), text(ours));
    assertEquals(recap(source), recap(trial));
  }

  private static void add(
      Map<String, List<String>> into, JsonNode host, JsonNode task, JsonNode result) {
    boolean ignored = result.path("ignored").asBoolean(false);
    into.computeIfAbsent(host.asText(), h -> new ArrayList<>())
        .add(
            task.asText()
                + " | "
                + result.get("status").asText()
                + (ignored ? " ignored" : "")
                + " | "
                + sorted(stable(result.get("values"))));
  }

  private static String text(Map<String, List<String>> byHost) {
    StringBuilder text = new StringBuilder();
    byHost.keySet().stream()
        .sorted()
        .forEach(h -> byHost.get(h).forEach(l -> text.append(h + " " + l + "\n")));
    return text.toString();
  }

  private static JsonNode stable(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(VOLATILE);
      if (object.path("ansible_facts").has("discovered_interpreter_python")) {
        object.remove("ansible_facts");
      }
      object.elements().forEachRemaining(ConformanceTest::stable);
    } else if (node instanceof ArrayNode array) {
      array.forEach(ConformanceTest::stable);
    }
    return node;
  }

  private static String sorted(JsonNode node) {
    try {
      Object plain = JSON.treeToValue(node, Object.class);
      return JSON.writer()
          .with(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .writeValueAsString(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String recap(Path source) throws IOException {
    List<String> lines = Files.readAllLines(source.resolve("expected.jsonl"));
    JsonNode last = JSON.readTree(lines.get(lines.size() - 1));
    return sorted(last.get("hosts"));
  }

  private static String recap(PlaybookTrial trial) {
    RunEvent.StatsReady stats = trial.events(RunEvent.StatsReady.class).get(0);
    return sorted(JSON.valueToTree(EventJson.toMap(stats).get("hosts")));
  }
}
