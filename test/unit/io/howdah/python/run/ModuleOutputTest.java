package io.howdah.python.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleOutputTest {
  private final List<String> warnings = new ArrayList<>();

  private ModuleResult read(int code, String out, String err) {
    return ModuleOutput.read(new Answer(code, out, err), "/usr/bin/python", warnings::add);
  }

  @Test
  void junkAroundTheResultIsDroppedAndTold() {
    ModuleResult result = read(0, "hello\n{\"changed\": true, \"n\": 3}\nbye\n", "");
    assertEquals(true, result.values().get("changed"));
    assertEquals(3L, result.values().get("n"));
    assertEquals(List.of("Module invocation had junk after the JSON data: bye"), warnings);
  }

  @Test
  void aTracebackIsAFailureWithItsWords() {
    ModuleResult result = read(1, "", "Traceback (most recent call last):\nException: boom\n");
    assertEquals(
        "MODULE FAILURE\nSee stdout/stderr for the exact error", result.values().get("msg"));
    assertEquals(1L, result.values().get("rc"));
    assertEquals(result.values().get("module_stderr"), result.values().get("exception"));
  }

  @Test
  void aMissingInterpreterIsNamedAsTheReason() {
    ModuleResult result = read(127, "", "/bin/sh: 1: /usr/bin/python: not found\n");
    assertEquals(
        "The module failed to execute correctly, you probably need to set the interpreter.\n"
            + "See stdout/stderr for the exact error",
        result.values().get("msg"));
  }

  @Test
  void onlyTheEngineSetsInternalKeys() {
    assertFalse(read(0, "{\"_ansible_parsed\": 1}", "").values().containsKey("_ansible_parsed"));
  }

  @Test
  void onlyTheEngineTellsWhichInterpreterAHostHas() {
    String out = "{\"ansible_facts\": {\"discovered_interpreter_python\": \"x\", \"ham\": 1}}";
    assertEquals(Map.of("ham", 1L), read(0, out, "").values().get("ansible_facts"));
  }
}
