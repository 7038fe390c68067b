package io.howdah.inventory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values by TOML's own rules; groups and errors by what ansible-core 2.14.18 says. */
class TomlSourceTest {
  @TempDir Path folder;

  private Inventory inventory(String text) throws IOException {
    Path file = folder.resolve("hosts.toml");
    Files.writeString(file, text);
    return InventoryLoader.load(
        List.of(file.toString()), InventorySettings.of(p -> null, t -> null));
  }

  private static Object value(String written) {
    return TomlReader.read("k = " + written).get("k");
  }

  private static String error(String document) {
    return assertThrows(InventoryException.class, () -> TomlReader.read(document)).getMessage();
  }

  @Test
  void valuesHaveTheirTypes() {
    assertEquals("a\tb é \"", value("\"a\\tb \\u00e9 \\\"\""));
    assertEquals("c:\\x", value("'c:\\x'"));
    assertEquals(List.of(1000L, 255L, 8L, 5L, -17L), value("[1_000, 0xff, 0o10, 0b101, -17]"));
    assertEquals(List.of(1500.0, Double.NEGATIVE_INFINITY), value("[ 1.5e3, -inf, ]"));
    assertEquals(List.of(true, List.of("a")), value("[ # first\n  true,\n  ['a'],\n]\n# end"));
    assertEquals("1979-05-27 07:32:00Z", value("1979-05-27 07:32:00Z # then"));
    assertEquals("one two\n\"three\"", value("\"\"\"\none \\\n   two\n\"three\"\"\"\""));
    assertEquals("x\\n\n", value("'''x\\n\n'''"));
    assertEquals(Map.of("a", Map.of("b", 1L), "c", Map.of()), value("{ a.b = 1, c = {} }"));
  }

  @Test
  void tablesNestAndRepeat() {
    Map<String, Object> read =
        TomlReader.read(
            """
            top.'quoted key' = 1
            [a.b]
            x = 1
            [a]
            y = 2
            [[a.many]]
            n = 1
            [a.many.sub]
            z = 3
            [[a.many]]
            [a.many.sub]
            z = 4
            """);
    assertEquals(Map.of("quoted key", 1L), read.get("top"));
    assertEquals(
        Map.of(
            "b",
            Map.of("x", 1L),
            "y",
            2L,
            "many",
            List.of(Map.of("n", 1L, "sub", Map.of("z", 3L)), Map.of("sub", Map.of("z", 4L)))),
        read.get("a"));
  }

  @Test
  void errorsNameTheLine() {
    assertEquals("the key 'x' is there twice (line 2)", error("x = 1\nx = 2"));
    assertEquals("the table [a] is there twice (line 3)", error("[a]\n\n[a]"));
    assertEquals("'nope' is no value (line 1)", error("x = nope"));
    assertEquals("a string is not closed (line 2)", error("x = 'a\ny = 1"));
    assertEquals("the line should end here (line 1)", error("x = 1 2"));
    assertEquals("'a' is no table (line 2)", error("a = 1\n[a.b]"));
  }

  @Test
  void groupsHaveVarsChildrenAndHosts() throws IOException {
    Inventory inventory =
        inventory(
            """
            [all.vars]
            flag = false
            [web]
            children = ["apache"]
            vars = { port = 8080 }
            [web.hosts]
            one = { ansible_port = 222 }
            [apache.hosts]
            "x[1:2].example.com" = {}
            """);
    assertEquals(
        List.of(), inventory.warnings().stream().filter(w -> w.contains("Unable")).toList());
    assertTrue(inventory.host("flag").isEmpty(), "the ini format was tried before");
    assertEquals(222L, inventory.host("one").orElseThrow().ownVariables().get("ansible_port"));
    assertEquals(
        List.of("apache", "web"), inventory.host("x2.example.com").orElseThrow().groupNames());
    assertEquals(8080L, inventory.group("web").orElseThrow().variables().get("port"));
    assertEquals(false, inventory.group("all").orElseThrow().variables().get("flag"));
  }

  @Test
  void whatDoesNotFitIsToldInAnsiblesWords() throws IOException {
    List<String> told =
        inventory("[a]\nvars = [1]\n").warnings().stream()
            .filter(w -> w.contains("with toml plugin"))
            .toList();
    assertEquals(1, told.size());
    assertTrue(
        told.get(0)
            .endsWith(
                "Invalid \"vars\" entry for \"a\" group, requires a dict, found \"<class 'list'>\""
                    + " instead."),
        told.get(0));
  }
}
