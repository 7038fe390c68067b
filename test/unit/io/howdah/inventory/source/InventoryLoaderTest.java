package io.howdah.inventory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryLoaderTest {
  @TempDir Path folder;

  private final InventorySettings settings = InventorySettings.of(p -> null, t -> null);

  private Inventory ini(String... lines) throws IOException {
    Path file = folder.resolve("hosts");
    Files.write(file, List.of(lines));
    return InventoryLoader.load(List.of(file.toString()), settings);
  }

  private static Map<String, Object> variables(Inventory inventory, String host) {
    return inventory.host(host).orElseThrow().ownVariables();
  }

  @Test
  void readsHostsGroupsChildrenAndVariables() throws IOException {
    Inventory inventory =
        ini(
            "lone ansible_port=22 # a comment",
            "[web]",
            "web[1:2]:2222 colour='light blue' tags=\"[1,'b']\"",
            "[stack:children]",
            "web",
            "db",
            "[db]",
            "db1",
            "[stack:vars]",
            "answer = 42",
            "words = it is # not a comment",
            "flag=True",
            "lower=true");
    assertEquals(2222L, variables(inventory, "web2").get("ansible_port"));
    assertEquals("light blue", variables(inventory, "web1").get("colour"));
    assertEquals(Arrays.asList(1L, "b"), variables(inventory, "web1").get("tags"));
    Map<String, Object> stack = inventory.group("stack").orElseThrow().variables();
    assertEquals(42L, stack.get("answer"));
    assertEquals("it is # not a comment", stack.get("words"));
    assertEquals(true, stack.get("flag"));
    assertEquals("true", stack.get("lower"));
    assertEquals(List.of("db", "stack"), inventory.host("db1").orElseThrow().groupNames());
    assertEquals(List.of("lone"), inventory.groupDictionary().get("ungrouped"));
  }

  @Test
  void namesFileAndLineOfAnError() throws IOException {
    Inventory inventory = ini("[web:childs]", "x");
    assertTrue(
        inventory.warnings().stream()
            .anyMatch(w -> w.contains("Section [web:childs] has unknown type: childs")),
        inventory.warnings().toString());
  }

  @Test
  void readsHostLists() {
    Inventory inventory = InventoryLoader.load(List.of("a,b:2200,c[1:2]"), settings);
    assertEquals(
        "a b c1 c2", inventory.hosts().stream().map(Host::name).collect(Collectors.joining(" ")));
    assertEquals(2200L, variables(inventory, "b").get("ansible_port"));
  }
}
